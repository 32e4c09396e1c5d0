package jp.mamis.application.procedures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.qualification.Physician;

/**
 * Tells applicants by mail what became of their procedure, with the act itself. Who has no address gets no mail: the
 * body's office writes a letter.
 */
final class ApplicantMail {

    private final Foundation foundation;
    private final Physicians physicians;
    private final MailLanguages languages;
    private final Predicate<Letter> post;
    private final CurrentHierarchy hierarchy;

    /** @param post queues a letter and tells whether its occasion was new */
    ApplicantMail(
            Foundation foundation,
            Physicians physicians,
            MailLanguages languages,
            Predicate<Letter> post,
            CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.physicians = physicians;
        this.languages = languages;
        this.post = post;
        this.hierarchy = hierarchy;
    }

    /** Tells what happened last to the procedure, at {@code at}, when it concerns the applicant. */
    void tell(Procedure procedure, Instant at) {
        kind(procedure).ifPresent(kind -> write(procedure, kind, "", Map.of(), at));
    }

    /** Reminds the applicant after so long without an answer; once. Answers whether a mail was queued. */
    boolean remind(SentBackProcedure procedure, Duration silence, Instant at) {
        String days = Long.toString(silence.toDays());
        return write(procedure, MailKind.PROCEDURE_REMINDER, ":" + days, Map.of("days", days), at);
    }

    private static Optional<MailKind> kind(Procedure procedure) {
        HistoryLine last = lastLine(procedure);
        return switch (last.what()) {
            case SUBMITTED -> Optional.of(MailKind.PROCEDURE_RECEIVED);
            case RESUBMITTED ->
                Optional.of(procedure.isUnderWay() ? MailKind.PROCEDURE_RECEIVED_AGAIN : MailKind.PROCEDURE_COMPLETED);
            case APPROVED -> Optional.of(MailKind.PROCEDURE_APPROVED);
            case COMPLETED -> Optional.of(MailKind.PROCEDURE_COMPLETED);
            case SENT_BACK_TO_APPLICANT -> Optional.of(MailKind.PROCEDURE_SENT_BACK);
            case REJECTED ->
                Optional.of(
                        last.ended().isEmpty() ? MailKind.PROCEDURE_REJECTED : MailKind.PROCEDURE_REJECTED_AND_ENDED);
            case WITHDRAWN -> Optional.of(MailKind.PROCEDURE_WITHDRAWN);
            case EXPIRED -> Optional.of(MailKind.PROCEDURE_EXPIRED);
            case MEMBERSHIP_CANCELLED -> Optional.of(MailKind.PROCEDURE_MEMBERSHIP_CANCELLED);
            case OTHER_MEMBERSHIP_NOTED, REVIEW_STARTED, CONFIRMED, SENT_BACK_TO_BODY, MEMBERSHIP_KEPT ->
                Optional.empty();
        };
    }

    private boolean write(Procedure procedure, MailKind kind, String more, Map<String, String> details, Instant at) {
        return addressOf(procedure)
                .map(address -> post.test(new Letter(
                        new MailId(foundation.ids().next()),
                        kind.slug() + ":" + procedure.id().value() + ":"
                                + procedure.version().number() + more,
                        kind,
                        languages.of(procedure.filing().applicant()).orElse(MailLanguage.JA),
                        address,
                        procedure.id().value(),
                        facts(procedure, details),
                        at)))
                .orElse(false);
    }

    private Optional<MailAddress> addressOf(Procedure procedure) {
        return physicians
                .find(procedure.filing().applicant())
                .map(Physician::latest)
                .flatMap(data -> data.contact().mail());
    }

    private Map<String, String> facts(Procedure procedure, Map<String, String> details) {
        Filing filing = procedure.filing();
        Map<String, String> facts = new HashMap<>(details);
        facts.put("reference", filing.reference().text());
        facts.put("path", "/my/procedures/" + filing.id().value());
        facts.put("sender", name(sender(procedure)));
        Optional.of(endings(lastLine(procedure)))
                .filter(some -> !some.isEmpty())
                .ifPresent(some -> facts.put("endings", some));
        filing.route().current().ifPresent(step -> facts.put("next", name(step.body())));
        if (procedure instanceof SentBackProcedure sentBack) {
            facts.put("answerByDay", sentBack.answerBy().toString());
        }
        return facts;
    }

    /** A line each: the last day, or a hyphen where there is none, and the body. */
    private String endings(HistoryLine line) {
        return line.ended().stream()
                .map(one -> one.lastDay().map(LocalDate::toString).orElse("-") + " " + name(one.body()))
                .collect(Collectors.joining("\n"));
    }

    /** The body that acted last, else the one whose turn it is, else the last of the route. */
    private static AssociationId sender(Procedure procedure) {
        Filing filing = procedure.filing();
        return lastLine(procedure)
                .body()
                .or(() -> filing.route().current().map(Step::body))
                .orElseGet(() -> filing.route()
                        .steps()
                        .get(filing.route().steps().size() - 1)
                        .body());
    }

    private String name(AssociationId body) {
        return hierarchy.get().require(body).name().text();
    }

    private static HistoryLine lastLine(Procedure procedure) {
        return procedure.filing().history().get(procedure.filing().history().size() - 1);
    }
}
