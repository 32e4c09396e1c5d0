package jp.mamis.application.procedures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ApprovedAnew;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.ServingBody;
import jp.mamis.domain.tray.Tidings;

/**
 * Tells applicants what became of their procedure, with the act itself: by mail, and through the tray of the body that
 * serves them where they have no address. Nothing is written once a death was told of; what was written before goes out.
 */
final class ApplicantMail {

    private final Foundation foundation;
    private final Physicians physicians;
    private final Applicants applicants;
    private final ProcedureUseCases.Post post;
    private final CurrentHierarchy hierarchy;
    private final ApplicantFacts facts;

    ApplicantMail(
            Foundation foundation,
            Physicians physicians,
            Applicants applicants,
            ProcedureUseCases.Post post,
            CurrentHierarchy hierarchy) {
        this.applicants = applicants;
        this.foundation = foundation;
        this.physicians = physicians;
        this.post = post;
        this.hierarchy = hierarchy;
        this.facts = new ApplicantFacts(hierarchy);
    }

    /** Tells what happened last to the procedure, at {@code at}, when it concerns the applicant. */
    void tell(Procedure procedure, Instant at) {
        List<HistoryLine> history = procedure.filing().history();
        kind(procedure, history.get(history.size() - 1)).ifPresent(kind -> write(procedure, kind, "", Map.of(), at));
    }

    /** Reminds the applicant after so long without an answer; once. Answers whether it was done now. */
    boolean remind(SentBackProcedure procedure, Duration silence, Instant at) {
        String days = Long.toString(silence.toDays());
        return write(procedure, MailKind.PROCEDURE_REMINDER, ":" + days, Map.of("days", days), at);
    }

    /** What the applicant is told of a line of the history, if anything. */
    static Optional<MailKind> kind(Procedure procedure, HistoryLine line) {
        return switch (line.what()) {
            case SUBMITTED -> Optional.of(MailKind.PROCEDURE_RECEIVED);
            case RESUBMITTED ->
                Optional.of(procedure.isUnderWay() ? MailKind.PROCEDURE_RECEIVED_AGAIN : MailKind.PROCEDURE_COMPLETED);
            case APPROVED -> Optional.of(approval(ApprovedAnew.of(procedure.filing(), line)));
            case COMPLETED -> Optional.of(MailKind.PROCEDURE_COMPLETED);
            case SENT_BACK_TO_APPLICANT -> Optional.of(MailKind.PROCEDURE_SENT_BACK);
            case SENT_BACK_TO_BODY -> Optional.of(MailKind.PROCEDURE_RETURNED);
            case REJECTED ->
                Optional.of(
                        line.ended().isEmpty() ? MailKind.PROCEDURE_REJECTED : MailKind.PROCEDURE_REJECTED_AND_ENDED);
            case WITHDRAWN -> Optional.of(MailKind.PROCEDURE_WITHDRAWN);
            case EXPIRED -> Optional.of(MailKind.PROCEDURE_EXPIRED);
            case MEMBERSHIP_CANCELLED -> Optional.of(MailKind.PROCEDURE_MEMBERSHIP_CANCELLED);
            case OTHER_MEMBERSHIP_NOTED, OTHER_MEMBERSHIP_ALLOWED, REVIEW_STARTED, CONFIRMED, MEMBERSHIP_KEPT ->
                Optional.empty();
        };
    }

    private static MailKind approval(Optional<ApprovedAnew> anew) {
        return anew.map(it -> it.isForAnotherDay()
                        ? MailKind.PROCEDURE_APPROVED_FOR_ANOTHER_DAY
                        : MailKind.PROCEDURE_APPROVED_ANEW)
                .orElse(MailKind.PROCEDURE_APPROVED);
    }

    private boolean write(Procedure procedure, MailKind kind, String more, Map<String, String> details, Instant at) {
        String occasion = kind.slug() + ":" + procedure.id().value() + ":"
                + procedure.version().number() + more;
        PersonId applicant = procedure.filing().applicant();
        if (applicants.hasDied(applicant)) {
            return false;
        }
        MailLanguage language = post.languages().of(applicant).orElse(MailLanguage.JA);
        UUID id = foundation.ids().next();
        return addressOf(applicant)
                .map(address -> post.mails()
                        .test(new Letter(
                                new MailId(id),
                                occasion,
                                kind,
                                language,
                                address,
                                procedure.id().value(),
                                facts.ofMail(procedure, details),
                                at)))
                .orElseGet(() -> post.tray()
                        .test(new Tidings(
                                new DispatchId(id),
                                serving(procedure),
                                applicant,
                                occasion,
                                kind,
                                language,
                                procedure.id().value(),
                                facts.ofLetter(procedure, kind, details),
                                at)));
    }

    /**
     * The same by letter, after the mail was refused. Where something has happened since that applicants are told of, that
     * is what this one has to hear; nothing after a death. Answers whether it was put there now.
     */
    boolean instead(Procedure procedure, Letter refused) {
        Map<String, String> details = new HashMap<>(refused.facts());
        details.keySet().retainAll(Set.of("days"));
        return !ApplicantFacts.lastTold(procedure).at().isAfter(refused.writtenAt())
                && !applicants.hasDied(procedure.filing().applicant())
                && post.tray()
                        .test(new Tidings(
                                new DispatchId(foundation.ids().next()),
                                serving(procedure),
                                procedure.filing().applicant(),
                                refused.occasion(),
                                refused.kind(),
                                refused.language(),
                                refused.subject(),
                                facts.ofLetter(procedure, refused.kind(), details),
                                refused.writtenAt()));
    }

    private AssociationId serving(Procedure procedure) {
        List<AssociationId> route =
                procedure.filing().route().steps().stream().map(Step::body).toList();
        return procedure
                .filing()
                .enteredAt()
                .orElseGet(() -> ServingBody.of(ApplicantFacts.sender(procedure), route, hierarchy.get()));
    }

    private Optional<MailAddress> addressOf(PersonId applicant) {
        return physicians
                .find(applicant)
                .map(Physician::latest)
                .flatMap(data -> data.contact().mail());
    }
}
