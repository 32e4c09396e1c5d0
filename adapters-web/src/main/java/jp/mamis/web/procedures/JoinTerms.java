package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.domain.settings.YoungFee;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.settings.ExemptionWords;
import jp.mamis.web.settings.SettingsWords;

/** On which terms one joins a body, as far as the body has entered them. */
final class JoinTerms {

    private final RouteRules rules;
    private final Optional<FiscalYear> exemptUntil;
    private final Optional<Integer> age;
    private final Map<AssociationId, LocalDate> begun;
    private final Map<AssociationId, List<OwnExemption>> exemptions;
    private final Texts t;
    private final Dates dates;
    private final Language language;
    private final ProcedureWords words;
    private final SettingsWords settings;

    /**
     * @param exemptUntil the last fiscal year without the national fee, where one is left
     * @param begun       the first days in the bodies that have approved already
     * @param exemptions  of bodies' own, that hold or may be asked for
     * @param age         on the first day wished for
     */
    JoinTerms(
            RouteRules rules,
            Optional<FiscalYear> exemptUntil,
            Map<AssociationId, LocalDate> begun,
            Map<AssociationId, List<OwnExemption>> exemptions,
            Optional<Integer> age,
            Visit visit) {
        this.age = age;
        this.exemptions = Map.copyOf(exemptions);
        this.exemptUntil = exemptUntil;
        this.begun = Map.copyOf(begun);
        this.rules = rules;
        this.t = visit.texts();
        this.dates = visit.dates();
        this.language = visit.language();
        this.words = new ProcedureWords(visit);
        this.settings = new SettingsWords(t);
    }

    /** As the body calls it, with the national category it goes with. */
    String category(Target target) {
        String national = words.category(target.category());
        return target.own()
                .flatMap(code -> rules.of(target.body()).category(code))
                .map(own -> t.get("join.terms.category", "label", own.label()) + national)
                .orElse(national);
    }

    /** Fees, the first day, insurance where it comes along, and what the body has to say. */
    List<String> of(Association body, Target target, LocalDate desiredOn) {
        BodyRules of = rules.of(body.id());
        Optional<OwnCategory> fees = fees(of, target);
        List<String> lines = new ArrayList<>();
        lines.add(t.get("join.terms.entrance", "fee", settings.fee(fees.flatMap(OwnCategory::entrance))));
        lines.add(t.get(
                "join.terms.annual",
                "fee",
                fees.map(settings::annual).orElseGet(() -> settings.fee(Optional.empty()))));
        fees.flatMap(OwnCategory::young).flatMap(this::ofAge).ifPresent(lines::add);
        exemptUntil
                .filter(until -> body.code().isNational())
                .ifPresent(until -> lines.add(t.get("join.terms.exempt", "year", Integer.toString(until.year()))));
        lines.addAll(new ExemptionWords(t).applicable(exemptions.getOrDefault(body.id(), List.of())));
        fees.map(OwnCategory::feeNote).filter(note -> !note.isEmpty()).ifPresent(lines::add);
        lines.add(Optional.ofNullable(begun.get(body.id()))
                .map(day -> t.get("join.terms.start.begun", "day", dates.day(day)))
                .orElseGet(() -> start(of, desiredOn)));
        if (body.code().isNational()) {
            lines.add(t.get(target.category().insured() ? "join.terms.insured" : "join.terms.not-insured"));
        }
        lines.addAll(notice(of));
        return lines;
    }

    /** Which of both fees the applicant would pay; on which day the age counts is each body's own. */
    private Optional<String> ofAge(YoungFee young) {
        return age.map(years -> t.get(
                years <= young.upTo() ? "join.terms.young" : "join.terms.not-young",
                Map.of("age", years, "fee", settings.fee(Optional.of(young.annual())))));
    }

    private static Optional<OwnCategory> fees(BodyRules of, Target target) {
        return target.own().isPresent()
                ? of.category(target.own().get())
                : of.categories().stream()
                        .filter(own -> own.mapsTo().equals(Optional.of(target.category())))
                        .findFirst();
    }

    private String start(BodyRules of, LocalDate desiredOn) {
        if (of.start() == MembershipStart.WISHED_DAY) {
            return t.get("join.terms.start.wished", "day", dates.day(desiredOn));
        }
        return t.get(
                "join.terms.start.board", "days", of.boardDays().isEmpty() ? t.get("settings.unset") : of.boardDays());
    }

    private List<String> notice(BodyRules of) {
        String japanese = of.notice().japanese();
        String english = of.notice().english();
        String text = language == Language.JAPANESE
                ? (japanese.isEmpty() ? english : japanese)
                : (english.isEmpty() ? japanese : english);
        return text.lines().toList();
    }
}
