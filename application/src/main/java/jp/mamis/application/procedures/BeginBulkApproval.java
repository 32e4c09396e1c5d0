package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApproval.Line;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.BoardDays;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Writes down what a body approves together, before the first approval. Nothing is approved yet: {@link
 * CarryOutBulkApproval} does that, also where it was broken off.
 */
public final class BeginBulkApproval {

    /** How many procedures are approved together at the most. */
    public static final int MOST = 200;

    /**
     * A decision of the board on several procedures.
     *
     * @param boardDay the day the body decided, within a year of today
     * @param items    each with the version the caller decided on; of one named twice the first counts
     */
    public record Command(AssociationId body, LocalDate boardDay, List<Item> items) {
        public Command {
            items = List.copyOf(items);
        }
    }

    private final Foundation foundation;
    private final BulkApprovals approvals;
    private final Jobs jobs;

    BeginBulkApproval(Foundation foundation, BulkApprovals approvals, Jobs jobs) {
        this.foundation = foundation;
        this.approvals = approvals;
        this.jobs = jobs;
    }

    public Outcome<BulkApprovalId> begin(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            UUID id = foundation.ids().next();
            Outcome<BulkApproval> decided = decided(command, new BulkApprovalId(id), caller, now);
            decided.accepted().ifPresent(approval -> begun(approval, caller));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.APPROVE_TOGETHER,
                            id,
                            0,
                            decided,
                            Detail.of("boardDay", command.boardDay())
                                    .and("procedures", command.items().size()));
            return decided.map(BulkApproval::id);
        });
    }

    /** As a job that whoever begins it works on, so that nobody else takes it away in between. */
    private void begun(BulkApproval approval, Caller caller) {
        approvals.begin(approval);
        UUID id = approval.id().value();
        jobs.order(Job.queued(
                        new JobId(id),
                        new Job.Order(
                                JobKind.APPROVE_TOGETHER,
                                approval.by(),
                                approval.body(),
                                caller.channel(),
                                approval.at()),
                        approval.lines().size())
                .take(id, approval.at()));
    }

    private static Outcome<BulkApproval> decided(Command command, BulkApprovalId id, Caller caller, Instant now) {
        if (!caller.decidesFor(command.body()) || caller.account().isEmpty()) {
            return Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
        }
        List<Line> lines = lines(command.items());
        BoardDays days = BoardDays.until(JapanTime.today(now));
        return Policies.accept(
                () -> new BulkApproval(
                        id, command.body(), caller.account().orElseThrow(), command.boardDay(), now, lines),
                Stream.of(
                                Policies.unless(
                                        !lines.isEmpty(),
                                        () -> Refusal.of(ProcedureRefusal.NOTHING_TICKED)
                                                .at("procedures")),
                                Policies.unless(
                                        lines.size() <= MOST,
                                        () -> Refusal.of(
                                                        ProcedureRefusal.TOO_MANY_TOGETHER,
                                                        Map.of("most", Integer.toString(MOST)))
                                                .at("procedures")),
                                Policies.unless(
                                        !command.boardDay().isBefore(days.first()),
                                        () -> Refusal.of(ProcedureRefusal.BOARD_DAY_TOO_FAR)
                                                .at("boardDay")),
                                Policies.unless(
                                        !command.boardDay().isAfter(days.last()),
                                        () -> Refusal.of(ProcedureRefusal.BOARD_DAY_IN_FUTURE)
                                                .at("boardDay")))
                        .flatMap(reasons -> reasons));
    }

    private static List<Line> lines(List<Item> items) {
        Map<ProcedureId, Line> first = new LinkedHashMap<>();
        items.forEach(item -> first.putIfAbsent(item.procedure(), new Line(item, Optional.empty())));
        return List.copyOf(first.values());
    }
}
