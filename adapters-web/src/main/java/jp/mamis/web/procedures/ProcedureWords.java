package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.application.procedures.WaitingAges;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.EndedMembership;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.institutions.WorkplaceWords;
import jp.mamis.web.page.Ages;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What states, bodies' parts and requests are called on screen, in the language of the visit. */
final class ProcedureWords {

    private final Texts t;
    private final Dates dates;

    ProcedureWords(Visit visit) {
        t = visit.texts();
        dates = visit.dates();
    }

    String kind(ProcedureKind kind) {
        return t.get("procedure.kind." + slug(kind));
    }

    Chip state(Procedure.State state) {
        String label = t.get("procedure.state." + slug(state));
        return switch (state) {
            case SUBMITTED -> Chip.active(label);
            case SENT_BACK -> Chip.attention(label);
            case COMPLETED -> Chip.good(label);
            case REJECTED -> Chip.bad(label);
            case WITHDRAWN, EXPIRED -> Chip.quiet(label);
        };
    }

    String officeLabel(OfficeState state) {
        return t.get("procedure.office-state." + slug(state));
    }

    Chip state(OfficeState state) {
        String label = officeLabel(state);
        return switch (state) {
            case COMING, WITHDRAWN, EXPIRED, MEMBERSHIP_ENDED, LEFT_OUT -> Chip.quiet(label);
            case OPEN, TO_SETTLE -> Chip.attention(label);
            case IN_REVIEW, SENT_BACK, PASSED_ON -> Chip.active(label);
            case COMPLETED, REJECTED_ABOVE -> Chip.good(label);
            case REJECTED -> Chip.bad(label);
        };
    }

    List<Choice> officeStates() {
        return Stream.of(OfficeState.values())
                .map(state -> Choice.of(state.name(), officeLabel(state)))
                .toList();
    }

    Chip state(Step.StepCode step) {
        String label = t.get("procedure.step." + slug(step));
        return switch (step) {
            case WAITING -> Chip.quiet(label);
            case OPEN, IN_REVIEW -> Chip.active(label);
            case APPROVED -> Chip.good(label);
            case SENT_BACK -> Chip.attention(label);
            case REJECTED -> Chip.bad(label);
        };
    }

    /** What a step is called once the procedure has ended like this: of a membership that ended with it, that it did. */
    Chip atEnd(Tracker.Stage stage, Procedure.State end) {
        Step.StepCode step = stage.state();
        Optional<EndedMembership> ended = stage.begun().flatMap(BegunMembership::ended);
        if (ended.isPresent() && step != Step.StepCode.REJECTED) {
            return Chip.quiet(
                    t.get(ended.get().lastDay().isPresent() ? "procedure.step.left" : "procedure.step.cancelled"));
        }
        return switch (step) {
            case APPROVED, REJECTED -> state(step);
            case OPEN, IN_REVIEW, SENT_BACK -> state(end);
            case WAITING ->
                stage.isInForce() ? state(Step.StepCode.APPROVED) : Chip.quiet(t.get("procedure.step.never-reached"));
        };
    }

    String body(Tracker.Stage stage) {
        return new BodyNames(t).delegated(new AssociationCode(stage.code()), stage.name(), stage.agent());
    }

    String tier(Tier tier) {
        return t.get("procedure.tier." + slug(tier));
    }

    String duty(FacilityDuty duty) {
        return t.get("join.duty." + slug(duty));
    }

    List<Choice> duties() {
        return Stream.of(FacilityDuty.values())
                .map(duty -> Choice.of(duty.code(), duty(duty)))
                .toList();
    }

    private String owner(OwnerKind owner) {
        return t.get("join.owner." + slug(owner));
    }

    List<Choice> owners() {
        return Stream.of(OwnerKind.values())
                .map(owner -> Choice.of(owner.code(), owner(owner)))
                .toList();
    }

    List<Choice> categories() {
        return MemberCategory.filed().stream()
                .map(category -> Choice.of(category.name(), category(category)))
                .toList();
    }

    /** As the body calls it where it keeps its own, with the national category. */
    String category(Tracker.Stage stage) {
        String national = category(stage.category());
        return stage.ownCategory()
                .map(own -> t.get("join.terms.category", "label", own) + national)
                .orElse(national);
    }

    String shortCategory(Tracker.Stage stage) {
        return stage.ownCategory().orElseGet(() -> stage.category().label());
    }

    String category(MemberCategory category) {
        return t.get("join.category." + slug(category));
    }

    /** Since when, and for how many days by now. */
    String age(Instant since, LocalDate today) {
        return Ages.of(since, today, t, dates);
    }

    /** The same, marked where a body has kept it waiting for long; what waits for others is not its doing. */
    Cell waiting(OfficeState state, Instant since, LocalDate today) {
        List<Instant> bounds = WaitingAges.bounds(today);
        boolean here = OfficeState.WAITING_HERE.contains(state);
        String age = age(since, today);
        if (here && since.isBefore(bounds.get(bounds.size() - 1))) {
            return Cell.chip(Chip.bad(age));
        }
        return here && since.isBefore(bounds.get(1)) ? Cell.chip(Chip.attention(age)) : Cell.text(age);
    }

    /** Why it waits for the applicant; empty when it does not. */
    static Optional<Tracker.Line> sentBack(Tracker tracker) {
        return tracker.history().stream()
                .filter(line -> line.what() == HistoryLine.Happening.SENT_BACK_TO_APPLICANT)
                .reduce((first, last) -> last)
                .filter(line -> tracker.state() == Procedure.State.SENT_BACK);
    }

    /** Name, then code or owner, then what the register says, a line each. */
    List<String> workplace(Workplace workplace, WorkplaceWords register) {
        return Stream.concat(workplace(workplace).stream(), register.lines(workplace).stream())
                .toList();
    }

    List<String> workplace(Workplace workplace) {
        String more = workplace instanceof Workplace.Typed typed
                ? owner(typed.owner())
                : t.get(
                        "join.workplace.code-is",
                        "code",
                        workplace.registerCode().map(InstitutionCode::text).orElse(""));
        return List.of(workplace.name().text(), more);
    }

    String insurance(boolean declined) {
        return t.get(declined ? "join.insurance.declined" : "join.insurance.by-category");
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
