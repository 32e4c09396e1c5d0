package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ApprovedAnew;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.HistoryLine.Happening;
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
    private final Members members;
    private final CurrentHierarchy hierarchy;
    private final AssociationProfiles profiles;
    private final Freshness freshness;
    private final ProcedureUseCases.Addresses addresses;
    private final MailLanguages languages;

    ApprovalLetterQueries(
            Foundation foundation,
            ProcedurePorts ports,
            Members members,
            CurrentHierarchy hierarchy,
            ProcedureUseCases.Post post,
            Freshness freshness) {
        this.members = members;
        this.freshness = freshness;
        this.addresses = post.addresses();
        this.languages = post.languages();
        this.foundation = foundation;
        this.ports = ports;
        this.hierarchy = hierarchy;
        this.profiles = post.profiles();
    }

    /** For staff of the body; none for what was refused, waits for another confirmation, or is undecided again. */
    public Outcome<ApprovalLetters> letters(BulkApprovalId id, AssociationId body, Caller caller) {
        return foundation.answered(
                freshness
                        .judge(caller, foundation.time().now())
                        .then(fresh -> foundation
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
                freshness
                        .judge(caller, foundation.time().now())
                        .then(fresh -> foundation
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

    /** Whoever has no letter in the file is told of none. */
    private ApprovalLetters drafted(List<ProcedureId> asked, AssociationId body, String subject, Caller caller) {
        LocalDate today = foundation.time().today();
        Map<ProcedureId, Procedure> found = ports.procedures().all(asked).stream()
                .filter(procedure -> approval(procedure, body).isPresent())
                .collect(Collectors.toUnmodifiableMap(Procedure::id, Function.identity()));
        List<Procedure> approved = asked.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
        List<PersonId> doctors = approved.stream()
                .map(procedure -> procedure.filing().applicant())
                .toList();
        if (!approved.isEmpty()) {
            foundation.exported(caller, body, ViewLog.Ground.STEP, subject, doctors);
        }
        Map<PersonId, LetterDay> days = LetterDay.of(approved, members.all(doctors), body, today);
        Map<PersonId, ApprovalLetters.Receiver> to = addresses.of(
                days.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, doctor -> doctor.getValue().day())),
                body);
        return new ApprovalLetters(
                hierarchy.get().require(body),
                profiles.find(body).map(AssociationProfile::contents).orElse(AssociationProfile.Contents.NONE),
                today,
                approved.stream()
                        .map(procedure -> letter(
                                procedure, body, receiver(procedure.filing().applicant(), to, days)))
                        .toList());
    }

    private static ApprovalLetters.Receiver receiver(
            PersonId doctor, Map<PersonId, ApprovalLetters.Receiver> to, Map<PersonId, LetterDay> days) {
        ApprovalLetters.Receiver known = Objects.requireNonNull(to.get(doctor));
        return Objects.requireNonNull(days.get(doctor)).reached() ? known : known.nameOnly();
    }

    private static Optional<Step.Approved> approval(Procedure procedure, AssociationId body) {
        return procedure
                .filing()
                .route()
                .of(body)
                .filter(Step.Approved.class::isInstance)
                .map(Step.Approved.class::cast);
    }

    private static Optional<LocalDate> before(Filing filing, AssociationId body) {
        return filing.history().stream()
                .filter(line -> line.what() == Happening.APPROVED && line.isActOf(body))
                .reduce((earlier, later) -> later)
                .flatMap(last -> ApprovedAnew.of(filing, last))
                .filter(ApprovedAnew::isForAnotherDay)
                .map(ApprovedAnew::before);
    }

    private ApprovalLetters.Letter letter(Procedure procedure, AssociationId body, ApprovalLetters.Receiver to) {
        Filing filing = procedure.filing();
        Target target = filing.request().targets().get(filing.route().indexOf(body));
        Step.Approved step = approval(procedure, body).orElseThrow();
        return new ApprovalLetters.Letter(
                filing.reference().text(),
                to,
                languages.of(filing.applicant()).orElse(MailLanguage.JA),
                target.category(),
                target.own()
                        .flatMap(code -> filing.rules().of(body).category(code))
                        .map(OwnCategory::label),
                step.boardDay(),
                step.begins(),
                before(filing, body),
                filing.rules().of(body).letters());
    }
}
