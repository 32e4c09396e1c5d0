package jp.mamis.web.procedures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.AnswerPreview;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Target;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;

/** What the business says to the answers of a page, at the page that can mend it. */
final class JoinJudgement {

    /** What a body's own categories may have against the request. */
    private static final Set<ProcedureRefusal> OF_CATEGORIES = EnumSet.of(
            ProcedureRefusal.OWN_CATEGORY_MISSING,
            ProcedureRefusal.NO_SUCH_OWN_CATEGORY,
            ProcedureRefusal.OWN_CATEGORY_DOES_NOT_SUIT);

    /** What can be mended after the lowest body is chosen. */
    private static final Set<ProcedureRefusal> LATER_THAN_BODY = EnumSet.of(
            ProcedureRefusal.HAS_TO_JOIN_FURTHER,
            ProcedureRefusal.MAY_NOT_JOIN_SO_FAR,
            ProcedureRefusal.OWN_CATEGORY_MISSING,
            ProcedureRefusal.NO_SUCH_OWN_CATEGORY,
            ProcedureRefusal.OWN_CATEGORY_DOES_NOT_SUIT);

    private static final String TARGETS = "targets";

    private final JoinPreview preview;
    private final AnswerPreview answer;
    private final JoinAnswers answers;
    private final JoinKnown known;
    private final Time time;

    JoinJudgement(ProcedureUseCases procedures, JoinAnswers answers, Time time) {
        this.preview = procedures.joinPreview();
        this.answer = procedures.answerPreview();
        this.answers = answers;
        this.known = new JoinKnown(answers, preview);
        this.time = time;
    }

    /** @param draft with the page's answers kept in it */
    Optional<Refusals> of(JoinStep step, Draft draft, FormInput input, Caller caller) {
        return switch (step) {
            case WORKPLACE -> Optional.empty();
            case BODY ->
                bodies(draft, answers.path(input).stream().limit(1).toList(), JoinFields.BODY, input, caller)
                        .flatMap(reasons -> without(LATER_THAN_BODY, reasons));
            case REACH ->
                bodies(draft, answers.chosenRoute(input), JoinFields.REACH, input, caller)
                        .flatMap(reasons -> without(OF_CATEGORIES, reasons));
            case DETAILS -> details(draft, caller);
            case CHECK ->
                dropped(draft, answers.chosenRoute(input), TARGETS, input, caller)
                        .or(() -> whole(draft, input, caller));
        };
    }

    /** Why a choice of bodies is not even kept: it would leave out one that has taken the applicant in. */
    Optional<Refusals> ofChoice(JoinStep step, Draft draft, FormInput input, Caller caller) {
        return switch (step) {
            case BODY -> dropped(draft, answers.path(input), JoinFields.BODY, input, caller);
            case REACH -> dropped(draft, answers.chosenRoute(input), JoinFields.REACH, input, caller);
            case WORKPLACE, DETAILS, CHECK -> Optional.empty();
        };
    }

    /** Why an answer cannot do with these bodies: one that is not among them has taken the applicant in. */
    private Optional<Refusals> dropped(
            Draft draft, List<Association> bodies, String field, FormInput input, Caller caller) {
        return JoinFields.answered(draft)
                .filter(id -> !input.isFaulty())
                .flatMap(id -> answer.dropped(id, bodies, caller))
                .map(reason -> Refusals.of(reason.at(field)));
    }

    /** Why these bodies cannot be joined. What was sent back may name bodies joined by it: there filing judges. */
    private Optional<Refusals> bodies(
            Draft draft, List<Association> bodies, String field, FormInput input, Caller caller) {
        if (input.isFaulty() || JoinFields.answered(draft).isPresent()) {
            return Optional.empty();
        }
        FormInput again = JoinAnswers.inputOf(draft.answers());
        Parsed<JoinAnswers.Work> work = answers.work(again);
        if (again.isFaulty()) {
            return Optional.empty();
        }
        MemberCategory category = answers.suggested(draft.answers()).orElse(MemberCategory.A2B);
        List<Target> targets =
                bodies.stream().map(body -> new Target(body.id(), category)).toList();
        return preview.judge(work.get().asking(targets, time.today(), ""), caller)
                .refusals()
                .flatMap(reasons -> some(reasons.reasons().stream().map(reason -> reason.at(field))));
    }

    /** Only what this page asks, whatever else is wrong on it; all else is told where it can be changed. */
    private Optional<Refusals> details(Draft draft, Caller caller) {
        FormInput input = JoinAnswers.inputOf(draft.answers());
        List<Association> route = answers.chosenRoute(input);
        return preview.judge(known.of(input, caller), answers.rules(route, input, caller), caller)
                .flatMap(reasons -> some(reasons.reasons().stream().flatMap(reason -> asked(reason, route))));
    }

    /** The reason at the question of category or day that it is about; empty where it is about something else. */
    private static Stream<Refusal> asked(Refusal reason, List<Association> route) {
        if (reason.code() == ProcedureRefusal.WISHED_DAY_TOO_FAR) {
            return Stream.of(reason.at(JoinFields.DESIRED));
        }
        if (reason.code() == ProcedureRefusal.OWN_CATEGORY_DOES_NOT_SUIT) {
            return Stream.of(reason.at(JoinFields.CATEGORY + reason.facts().get("code")));
        }
        return reason.code() == ProcedureRefusal.CATEGORY_DOES_NOT_FOLLOW
                ? route.stream()
                        .filter(body -> body.code().isNational())
                        .map(body -> reason.at(JoinFields.CATEGORY + body.code()))
                : Stream.empty();
    }

    /** The reasons on a page that asks everything; those about the bodies are shown where it is asked how far to join. */
    static Refusals onOnePage(Refusals reasons, List<Association> route) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> asked(reason, route).findFirst().orElseGet(() -> onOnePage(reason)))
                .toList());
    }

    private static Refusal onOnePage(Refusal reason) {
        return reason.field().equals(Optional.of(TARGETS)) ? reason.at(JoinFields.REACH) : reason;
    }

    private Optional<Refusals> whole(Draft draft, FormInput input, Caller caller) {
        Parsed<JoinRequest> request = answers.request(input, caller);
        return input.isFaulty() || JoinFields.answered(draft).isPresent()
                ? Optional.empty()
                : preview.judge(request.get(), caller).refusals();
    }

    private static Optional<Refusals> without(Set<ProcedureRefusal> others, Refusals reasons) {
        return some(reasons.reasons().stream().filter(reason -> others.stream().noneMatch(reason.code()::equals)));
    }

    private static Optional<Refusals> some(Stream<Refusal> reasons) {
        List<Refusal> found = reasons.toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Refusals(found));
    }
}
