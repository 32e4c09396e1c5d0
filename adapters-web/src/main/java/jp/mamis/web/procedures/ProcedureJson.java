package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.Step;

/**
 * Where a procedure stands, body by body.
 *
 * @param reference what people call it by
 * @param steps     lowest body first
 * @param history   oldest first
 * @param calls     what was noted of telephone calls, in the order of time
 * @param answerBy  the last day to answer, while it waits for the applicant
 * @param usual     for the applicant: how long the body whose turn it is usually takes, where enough is known
 */
public record ProcedureJson(
        UUID id,
        String reference,
        ProcedureKind kind,
        Procedure.State state,
        Instant submittedAt,
        JoinRequestJson request,
        List<StepJson> steps,
        List<LineJson> history,
        List<CallJson> calls,
        Optional<LocalDate> answerBy,
        Optional<WaitingBelowResource.UsualJson> usual) {

    /**
     * One body's part.
     *
     * @param ownCategory the body's own category as it calls it, where it keeps its own
     * @param since    since when it is its turn or waits for the applicant, or when it decided
     * @param boardDay the day the body decided for, once approved
     * @param begins   the first day of membership it has begun by this procedure, also while it is asked to decide anew
     * @param ended    what an act on this procedure has made of that membership
     * @param agent    name of the body that decides in its place
     * @param otherMembership what the body says to another membership of its layer, where it decides about that
     */
    public record StepJson(
            String association,
            String name,
            int tier,
            MemberCategory category,
            Optional<String> ownCategory,
            Step.StepCode state,
            Optional<Instant> since,
            Optional<LocalDate> boardDay,
            Optional<LocalDate> begins,
            Optional<EndedJson> ended,
            Optional<String> agent,
            Optional<Tracker.OtherMembership> otherMembership) {}

    /**
     * A membership that ended.
     *
     * @param body    name of the body
     * @param lastDay the last day of membership; absent when it never took effect
     */
    public record EndedJson(String body, Optional<LocalDate> lastDay) {}

    /**
     * One thing that happened.
     *
     * @param body name of the body that acted; absent for applicant and system
     * @param to   name of the body it went back to
     * @param boardDay of an approval: the day it was given for, even when a later one replaced it
     * @param begins   of an approval: the first day of membership it was given with
     * @param ended    the memberships that ended with it, lowest body first
     * @param agent    name of the body that decided in its place
     * @param filledOn of what was filled in by hand and entered by an office: the day on the paper
     * @param deputed  of what was confirmed for the absent too; for those who decide at that body
     */
    public record LineJson(
            Instant at,
            HistoryLine.Happening what,
            Optional<String> body,
            Optional<String> to,
            Optional<String> reason,
            Optional<LocalDate> boardDay,
            Optional<LocalDate> begins,
            List<EndedJson> ended,
            Optional<String> agent,
            Optional<LocalDate> filledOn,
            Optional<DeputedJson> deputed) {}

    /**
     * A word that somebody gave as a deputy beside the own one.
     *
     * @param by        name of who gave it
     * @param inPlaceOf names of the absent
     */
    public record DeputedJson(String by, List<String> inPlaceOf) {}

    static ProcedureJson of(Tracker tracker, Hierarchy bodies) {
        return new ProcedureJson(
                tracker.id().value(),
                tracker.reference(),
                tracker.kind(),
                tracker.state(),
                tracker.submittedAt(),
                JoinRequestJson.of(tracker.request(), bodies),
                tracker.stages().stream().map(ProcedureJson::step).toList(),
                tracker.history().stream().map(ProcedureJson::line).toList(),
                tracker.calls().stream().map(CallJson::of).toList(),
                tracker.answerBy(),
                tracker.usual().map(WaitingBelowResource.UsualJson::of));
    }

    private static StepJson step(Tracker.Stage stage) {
        return new StepJson(
                stage.code(),
                stage.name(),
                stage.tier().number(),
                stage.category(),
                stage.ownCategory(),
                stage.state(),
                stage.since(),
                stage.boardDay(),
                stage.begun().map(BegunMembership::from),
                stage.begun()
                        .flatMap(BegunMembership::ended)
                        .map(ended -> new EndedJson(stage.name(), ended.lastDay())),
                stage.agent(),
                stage.other());
    }

    private static LineJson line(Tracker.Line line) {
        return new LineJson(
                line.at(),
                line.what(),
                line.body(),
                line.to(),
                Optional.of(line.reason()).filter(text -> !text.isEmpty()),
                line.boardDay(),
                line.begins(),
                line.ended().stream()
                        .map(ending -> new EndedJson(ending.body(), ending.lastDay()))
                        .toList(),
                line.agent(),
                line.filledOn(),
                line.deputed().map(deputed -> new DeputedJson(deputed.by(), deputed.inPlaceOf())));
    }
}
