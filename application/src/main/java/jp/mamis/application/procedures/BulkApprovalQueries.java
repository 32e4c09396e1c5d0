package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkPreview.Consequence;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.procedures.Office;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureEvent;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.OwnCategory;

/**
 * What approving together would do, and what it has done. Looking at either is logged. Long because a preview gathers in sets
 * what an approval alone reads one by one.
 */
public final class BulkApprovalQueries {

    /**
     * What has become of a bulk approval.
     *
     * @param rows what the body's work list says now of its procedures, by id
     */
    public record Shown(BulkApproval approval, Map<ProcedureId, ProcedureIndex.Row> rows) {
        public Shown {
            rows = Map.copyOf(rows);
        }
    }

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Members members;
    private final CurrentHierarchy hierarchy;
    private final ApproveStep approveStep;
    private final Offices offices;
    private final ApplicantsDuties lent;

    BulkApprovalQueries(
            Foundation foundation,
            ProcedurePorts ports,
            Members members,
            CurrentHierarchy hierarchy,
            ApproveStep approveStep,
            Offices offices,
            ApplicantsDuties lent) {
        this.offices = offices;
        this.lent = lent;
        this.hierarchy = hierarchy;
        this.foundation = foundation;
        this.ports = ports;
        this.members = members;
        this.approveStep = approveStep;
    }

    /** Tries the approvals without storing anything, with today where no day of the board is given yet. */
    public Outcome<BulkPreview> preview(
            AssociationId body, List<Item> items, Optional<LocalDate> boardDay, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed -> foundation.work().inTransaction(() -> {
                            BulkPreview preview = tried(body, items, boardDay, caller);
                            log(
                                    body,
                                    "procedures to approve together",
                                    preview.lines().stream().flatMap(line -> line.row().stream()),
                                    caller);
                            return preview;
                        })),
                body,
                body.value(),
                caller);
    }

    /** For all staff of the body. */
    public Outcome<Shown> result(BulkApprovalId id, AssociationId body, Caller caller) {
        return foundation.answered(
                foundation
                        .work()
                        .inTransaction(() -> ports.bulk()
                                .find(id)
                                .filter(approval -> approval.body().equals(body) && caller.decidesFor(body))
                                .map(approval -> shown(approval, caller))
                                .map(Outcome::accepted)
                                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_BULK_APPROVAL))),
                body,
                id.value(),
                caller);
    }

    private Shown shown(BulkApproval approval, Caller caller) {
        Map<ProcedureId, ProcedureIndex.Row> rows = rows(
                approval.body(),
                approval.lines().stream().map(BulkApproval.Line::item).toList());
        log(approval.body(), "bulk approval " + approval.id().value(), rows.values().stream(), caller);
        return new Shown(approval, rows);
    }

    private void log(AssociationId body, String what, Stream<ProcedureIndex.Row> rows, Caller caller) {
        foundation.listed(caller, body, ViewLog.Ground.STEP, what, (int) rows.count());
    }

    private Map<ProcedureId, ProcedureIndex.Row> rows(AssociationId body, List<Item> items) {
        return ports.index().at(body, items.stream().map(Item::procedure).toList()).stream()
                .map(ProcedureIndex.Row::asFarAsShown)
                .collect(Collectors.toUnmodifiableMap(ProcedureIndex.Row::id, Function.identity()));
    }

    private BulkPreview tried(AssociationId body, List<Item> items, Optional<LocalDate> boardDay, Caller caller) {
        Map<ProcedureId, ProcedureIndex.Row> rows = rows(body, items);
        Map<ProcedureId, Procedure> found = ports.procedures().all(rows.keySet()).stream()
                .collect(Collectors.toUnmodifiableMap(Procedure::id, Function.identity()));
        Map<PersonId, Member> applicants = members.all(found.values().stream()
                .map(procedure -> procedure.filing().applicant())
                .collect(Collectors.toUnmodifiableSet()));
        Instant now = foundation.time().now();
        Offices.Known office = offices.of(found.values(), Set.of(body), JapanTime.today(now));
        Trial trial = new Trial(body, boardDay, lent.judge(caller), now, applicants, hierarchy.get(), office);
        return new BulkPreview(
                boardDay,
                items.stream()
                        .map(item -> line(
                                item,
                                Optional.ofNullable(rows.get(item.procedure())),
                                Optional.ofNullable(found.get(item.procedure())),
                                trial))
                        .toList());
    }

    private record Trial(
            AssociationId body,
            Optional<LocalDate> boardDay,
            ApplicantsDuties.Judge judge,
            Instant now,
            Map<PersonId, Member> applicants,
            Hierarchy bodies,
            Offices.Known offices) {

        Office office(Procedure procedure) {
            return offices.at(body, procedure);
        }
    }

    private BulkPreview.Line line(Item item, Optional<ProcedureIndex.Row> row, Optional<Procedure> found, Trial trial) {
        LocalDate day = trial.boardDay().orElseGet(() -> JapanTime.today(trial.now()));
        boolean deceased = row.filter(ProcedureIndex.Row::deceased).isPresent();
        Outcome<Consequence> outcome = found.<Outcome<Change<Procedure>>>map(procedure -> (deceased
                                ? approveStep.living(procedure)
                                : Outcome.accepted(procedure))
                        .then(living -> approveStep.foreseen(
                                new ApproveStep.Command(item.procedure(), trial.body(), day, item.seen()),
                                living,
                                trial.applicants()
                                        .getOrDefault(
                                                living.filing().applicant(),
                                                Member.none(living.filing().applicant())),
                                trial.bodies(),
                                trial.office(living),
                                trial.judge())))
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE))
                .map(change -> consequence(change, found.orElseThrow(), trial));
        return new BulkPreview.Line(
                item,
                row,
                found.filter(procedure -> procedure.isShownTo(trial.body()))
                        .map(procedure -> request(procedure, trial.body())),
                outcome);
    }

    private static Consequence consequence(Change<Procedure> change, Procedure before, Trial trial) {
        Optional<LocalDate> begins = change.events().stream()
                .filter(ProcedureEvent.StepApproved.class::isInstance)
                .map(event -> ((ProcedureEvent.StepApproved) event).begins())
                .findFirst()
                .filter(day -> trial.boardDay().isPresent());
        int missing = change.state() instanceof SubmittedProcedure submitted
                ? submitted
                        .confirming(trial.body(), trial.office(submitted))
                        .map(Confirming::missing)
                        .orElse(0)
                : 0;
        boolean early = trial.boardDay()
                .filter(day -> day.isBefore(before.filing().request().desiredOn())
                        || day.isBefore(before.filing().appliedOn()))
                .isPresent();
        Optional<LocalDate> restated = before.filing()
                .begunIn(trial.body())
                .map(BegunMembership::from)
                .filter(from -> begins.filter(day -> !day.equals(from)).isPresent());
        return new Consequence(begins, missing, early, restated);
    }

    private static BulkPreview.Request request(Procedure procedure, AssociationId body) {
        Target target = procedure.filing().request().targets().stream()
                .filter(candidate -> candidate.body().equals(body))
                .findFirst()
                .orElseThrow();
        return new BulkPreview.Request(
                target.category(),
                target.own()
                        .flatMap(code -> procedure.filing().rules().of(body).category(code))
                        .map(OwnCategory::label),
                procedure.filing().request().desiredOn(),
                procedure.filing().appliedOn());
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.decidesFor(body) ? Outcome.accepted(body) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
    }
}
