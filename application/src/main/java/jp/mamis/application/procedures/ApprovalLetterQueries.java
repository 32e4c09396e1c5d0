package jp.mamis.application.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.OwnCategory;

/** Drafts the letters to those whom a body has taken in together, for nobody without a fresh proof. The making is logged. */
public final class ApprovalLetterQueries {

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final CurrentHierarchy hierarchy;
    private final AssociationProfiles profiles;
    private final Freshness freshness;

    ApprovalLetterQueries(
            Foundation foundation,
            ProcedurePorts ports,
            CurrentHierarchy hierarchy,
            AssociationProfiles profiles,
            Freshness freshness) {
        this.freshness = freshness;
        this.foundation = foundation;
        this.ports = ports;
        this.hierarchy = hierarchy;
        this.profiles = profiles;
    }

    /** For staff of the body; none for what was refused, waits for another confirmation, or is undecided again. */
    public Outcome<ApprovalLetters> letters(BulkApprovalId id, AssociationId body, Caller caller) {
        return foundation.answered(
                freshness.judge(caller, foundation.time().now()).then(fresh -> foundation
                        .work()
                        .inTransaction(() -> ports.bulk()
                                .find(id)
                                .filter(approval -> approval.body().equals(body) && caller.decidesFor(body))
                                .map(approval -> drafted(approval, caller))
                                .map(Outcome::accepted)
                                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_BULK_APPROVAL)))),
                body,
                id.value(),
                caller);
    }

    /** The letter to one doctor, for staff of the body; none where it has not approved, or is to decide again. */
    public Outcome<ApprovalLetters> letter(ProcedureId id, AssociationId body, Caller caller) {
        return foundation.answered(
                freshness.judge(caller, foundation.time().now()).then(fresh -> foundation
                        .work()
                        .inTransaction(() -> caller.decidesFor(body)
                                ? Outcome.accepted(
                                        drafted(List.of(id), body, "letter of procedure " + id.value(), caller))
                                : Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE))),
                body,
                id.value(),
                caller);
    }

    private ApprovalLetters drafted(BulkApproval approval, Caller caller) {
        List<ProcedureId> approved = approval.lines().stream()
                .filter(line ->
                        line.result().flatMap(BulkApproval.Result::state).isPresent())
                .map(line -> line.item().procedure())
                .toList();
        return drafted(
                approved,
                approval.body(),
                "letters of bulk approval " + approval.id().value(),
                caller);
    }

    private ApprovalLetters drafted(List<ProcedureId> approved, AssociationId body, String subject, Caller caller) {
        Map<ProcedureId, ProcedureIndex.Row> rows = ports.index().at(body, approved).stream()
                .collect(Collectors.toUnmodifiableMap(ProcedureIndex.Row::id, Function.identity()));
        Map<ProcedureId, Procedure> procedures = ports.procedures().all(rows.keySet()).stream()
                .collect(Collectors.toUnmodifiableMap(Procedure::id, Function.identity()));
        List<ApprovalLetters.Letter> letters = approved.stream()
                .flatMap(id -> Optional.ofNullable(procedures.get(id)).stream())
                .flatMap(procedure ->
                        Optional.ofNullable(rows.get(procedure.id()))
                                .flatMap(row -> letter(row, procedure, body))
                                .stream())
                .toList();
        if (!letters.isEmpty()) {
            foundation.exported(
                    caller,
                    body,
                    ViewLog.Ground.STEP,
                    subject,
                    procedures.values().stream()
                            .map(procedure -> procedure.filing().applicant())
                            .toList());
        }
        return new ApprovalLetters(
                hierarchy.get().require(body),
                profiles.find(body).map(AssociationProfile::contents).orElse(AssociationProfile.Contents.NONE),
                foundation.time().today(),
                letters);
    }

    private static Optional<ApprovalLetters.Letter> letter(
            ProcedureIndex.Row row, Procedure procedure, AssociationId body) {
        Target target = procedure
                .filing()
                .request()
                .targets()
                .get(procedure.filing().route().indexOf(body));
        return procedure
                .filing()
                .route()
                .of(body)
                .filter(Step.Approved.class::isInstance)
                .map(Step.Approved.class::cast)
                .map(step -> new ApprovalLetters.Letter(
                        row.reference(),
                        row.name(),
                        target.category(),
                        target.own()
                                .flatMap(code ->
                                        procedure.filing().rules().of(body).category(code))
                                .map(OwnCategory::label),
                        step.boardDay(),
                        step.begins(),
                        procedure.filing().rules().of(body).letters()));
    }
}
