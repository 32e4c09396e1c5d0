package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import jp.mamis.domain.settings.OwnCategory;

/** Turns a procedure into what the applicant and the bodies read, with the bodies' names. */
final class Tracking {

    private final CurrentHierarchy current;
    private final Agents agents;
    private final UsualTimes usual;

    Tracking(CurrentHierarchy current, Agents agents, UsualTimes usual) {
        this.usual = usual;
        this.current = current;
        this.agents = agents;
    }

    /** Finds by whom and for whom somebody spoke as a deputy too, where that may be read. */
    interface Deputies extends Function<HistoryLine, Optional<Tracker.Deputed>> {}

    /** As a body reads it that may see its contents, telephone notes and all. */
    Tracker ofOffice(Procedure procedure, List<CallNote> notes, Deputies deputies, Instant now) {
        Hierarchy hierarchy = current.get();
        return of(procedure, hierarchy, calls -> calls.whole(notes), deputies, Optional.empty(), now);
    }

    /** As its applicant reads it: that there were calls, and not what was said. */
    Tracker ofApplicant(Procedure procedure, List<CallNote> notes, Instant now) {
        Hierarchy hierarchy = current.get();
        return of(
                procedure,
                hierarchy,
                calls -> calls.headings(notes),
                line -> Optional.empty(),
                deciding(procedure)
                        .flatMap(body ->
                                Optional.ofNullable(usual.of(List.of(body), now).get(body))),
                now);
    }

    private static Optional<AssociationId> deciding(Procedure procedure) {
        return procedure.filing().route().steps().stream()
                .filter(step -> procedure.isUnderWay())
                .filter(step -> step instanceof Step.Open || step instanceof Step.InReview)
                .map(Step::body)
                .findFirst();
    }

    private Tracker of(
            Procedure procedure,
            Hierarchy hierarchy,
            Function<Calls, List<Tracker.Call>> calls,
            Deputies deputies,
            Optional<ProcedureIndex.Usual> takes,
            Instant now) {
        Filing filing = procedure.filing();
        Agents.Known acting = agents.of(filing.route(), hierarchy, now);
        return new Tracker(
                filing.id(),
                filing.version(),
                filing.reference().text(),
                ProcedureKind.JOIN,
                procedure.state(),
                filing.submittedAt(),
                filing.appliedOn(),
                filing.request(),
                stages(procedure, hierarchy, acting),
                filing.history().stream()
                        .map(line -> line(line, hierarchy, acting, deputies))
                        .toList(),
                calls.apply(new Calls(hierarchy, acting)),
                answerBy(procedure),
                takes);
    }

    /** What was asked for by another request of the same filing. */
    Tracker.Asked asked(Filing filing, JoinRequest request) {
        Hierarchy hierarchy = current.get();
        return new Tracker.Asked(
                request,
                request.targets().stream()
                        .map(target -> stage(
                                filing,
                                new Step.Waiting(target.body(), Optional.empty()),
                                target,
                                Optional.empty(),
                                hierarchy,
                                Agents.NONE))
                        .toList());
    }

    String name(AssociationId body) {
        return current.get().require(body).name().text();
    }

    private static List<Tracker.Stage> stages(Procedure procedure, Hierarchy hierarchy, Agents.Known acting) {
        Filing filing = procedure.filing();
        return IntStream.range(0, filing.route().steps().size())
                .mapToObj(i -> stage(
                        filing,
                        filing.route().steps().get(i),
                        filing.request().targets().get(i),
                        standing(procedure, filing.route().steps().get(i).body()),
                        hierarchy,
                        acting))
                .toList();
    }

    private static Optional<Tracker.Held> standing(Procedure procedure, AssociationId body) {
        Filing filing = procedure.filing();
        boolean toSettle = procedure instanceof WithdrawnProcedure withdrawn
                && withdrawn.toDecide().contains(body);
        return filing.begunIn(body)
                .filter(membership -> membership.ended().isEmpty())
                .flatMap(membership -> filing.approvedAs(body))
                .map(as -> new Tracker.Held(as.category(), ownCategory(filing, as), toSettle));
    }

    private static Optional<String> ownCategory(Filing filing, Target target) {
        return target.own()
                .flatMap(code -> filing.rules().of(target.body()).category(code))
                .map(OwnCategory::label);
    }

    private static Tracker.Stage stage(
            Filing filing,
            Step step,
            Target target,
            Optional<Tracker.Held> standing,
            Hierarchy hierarchy,
            Agents.Known acting) {
        Association body = hierarchy.require(step.body());
        return new Tracker.Stage(
                body.id(),
                body.code().text(),
                body.name().text(),
                body.tier(),
                target.category(),
                ownCategory(filing, target),
                step.code(),
                since(step),
                step instanceof Step.Approved approved ? Optional.of(approved.boardDay()) : Optional.empty(),
                filing.begunIn(body.id()),
                standing,
                acting.at(step.body(), step.isUndecided() ? Optional.empty() : since(step)),
                other(filing, step));
    }

    private static Optional<Tracker.OtherMembership> other(Filing filing, Step step) {
        return Optional.of(
                        step instanceof Step.Approved ? Tracker.OtherMembership.ALLOWED : Tracker.OtherMembership.ASKED)
                .filter(answer -> filing.isTold(step.body()));
    }

    private static Optional<Instant> since(Step step) {
        if (step instanceof Step.Open open) {
            return Optional.of(open.since());
        }
        if (step instanceof Step.InReview review) {
            return Optional.of(review.since());
        }
        if (step instanceof Step.Approved approved) {
            return Optional.of(approved.at());
        }
        if (step instanceof Step.SentBack sentBack) {
            return Optional.of(sentBack.at());
        }
        return step instanceof Step.Rejected rejected ? Optional.of(rejected.at()) : Optional.empty();
    }

    private static Tracker.Line line(HistoryLine line, Hierarchy hierarchy, Agents.Known acting, Deputies deputies) {
        return new Tracker.Line(
                line.at(),
                line.what(),
                line.body().map(body -> hierarchy.require(body).name().text()),
                line.to().map(body -> hierarchy.require(body).name().text()),
                line.reason().map(Reason::text).orElse(""),
                line.boardDay(),
                line.begins(),
                line.ended().stream()
                        .map(one -> new Tracker.Ending(
                                hierarchy.require(one.body()).name().text(), one.lastDay()))
                        .toList(),
                line.by().flatMap(by -> line.body()).flatMap(body -> acting.at(body, Optional.of(line.at()))),
                line.filledOn(),
                deputies.apply(line));
    }

    private static Optional<LocalDate> answerBy(Procedure procedure) {
        return procedure instanceof SentBackProcedure sentBack ? Optional.of(sentBack.answerBy()) : Optional.empty();
    }
}
