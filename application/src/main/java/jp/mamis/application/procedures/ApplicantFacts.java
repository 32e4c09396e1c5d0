package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.ApprovedAnew;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.Step;

/** What news about a procedure is made of. */
final class ApplicantFacts {

    private static final Set<MailKind> APPROVALS = Set.of(
            MailKind.PROCEDURE_APPROVED, MailKind.PROCEDURE_APPROVED_ANEW, MailKind.PROCEDURE_APPROVED_FOR_ANOTHER_DAY);

    private final CurrentHierarchy hierarchy;

    ApplicantFacts(CurrentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * What a mail fills in: numbers, the bodies that act, the day to answer by and the path of the procedure's page. What somebody
     * has joined or left, and when, is for the page: mailboxes are shared.
     */
    Map<String, String> ofMail(Procedure procedure, Map<String, String> details) {
        Filing filing = procedure.filing();
        Map<String, String> facts = new HashMap<>(details);
        facts.put("reference", filing.reference().text());
        facts.put("path", "/my/procedures/" + filing.id().value());
        facts.put("sender", name(sender(procedure)));
        filing.route().current().ifPresent(step -> facts.put("next", name(step.body())));
        if (procedure instanceof SentBackProcedure sentBack) {
            facts.put("answerByDay", sentBack.answerBy().toString());
        }
        return facts;
    }

    /** What a letter fills in: what the procedure's page says as well, since its reader may have no other way to it. */
    Map<String, String> ofLetter(Procedure procedure, MailKind kind, Map<String, String> details) {
        Map<String, String> facts = ofMail(procedure, details);
        facts.put("reason", reason(procedure, kind).map(Reason::text).orElse(""));
        facts.put("beginnings", beginnings(procedure, kind));
        Optional.of(endings(lastTold(procedure)))
                .filter(some -> !some.isEmpty())
                .ifPresent(some -> facts.put("endings", some));
        ApprovedAnew.of(procedure.filing(), lastTold(procedure)).ifPresent(anew -> {
            facts.put("formerFirstDay", anew.before().toString());
            facts.put("firstDay", anew.from().toString());
        });
        return facts;
    }

    /** The body whose act applicants were told of last, else the one whose turn it is, else the last of the route. */
    static AssociationId sender(Procedure procedure) {
        Filing filing = procedure.filing();
        return Optional.of(lastTold(procedure))
                .filter(line -> !line.what().isOfApplicant())
                .flatMap(HistoryLine::body)
                .or(() -> filing.route().current().map(Step::body))
                .orElseGet(() -> filing.route()
                        .steps()
                        .get(filing.route().steps().size() - 1)
                        .body());
    }

    /** The last line of the history that applicants are told of: at least that the application was received. */
    static HistoryLine lastTold(Procedure procedure) {
        return procedure.filing().history().stream()
                .filter(line -> ApplicantMail.kind(procedure, line).isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Optional<Reason> reason(Procedure procedure, MailKind kind) {
        return kind == MailKind.PROCEDURE_REMINDER
                ? procedure.filing().history().stream()
                        .filter(line -> line.what() == Happening.SENT_BACK_TO_APPLICANT)
                        .reduce((first, last) -> last)
                        .flatMap(HistoryLine::reason)
                : lastTold(procedure).reason();
    }

    /** A line each: the first day and the body; of an approval that body's alone. */
    private String beginnings(Procedure procedure, MailKind kind) {
        Filing filing = procedure.filing();
        Stream<AssociationId> bodies = APPROVALS.contains(kind)
                ? Stream.of(sender(procedure))
                : filing.route().steps().stream().map(Step::body);
        return bodies.flatMap(body -> filing
                        .begunIn(body)
                        .filter(begun -> begun.ended().isEmpty())
                        .map(begun -> begun.from() + " " + name(body))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    /** A line each: the last day, or a hyphen where there is none, and the body. */
    private String endings(HistoryLine line) {
        return line.ended().stream()
                .map(one -> one.lastDay().map(LocalDate::toString).orElse("-") + " " + name(one.body()))
                .collect(Collectors.joining("\n"));
    }

    private String name(AssociationId body) {
        return hierarchy.get().require(body).name().text();
    }
}
