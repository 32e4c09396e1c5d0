package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.qualification.Physician;

/**
 * What an office has to do on paper (紙の届出の仕事): what it has taken up and not filed, and what was sent back that nobody but
 * the office answers, since the doctor has no account. For its own staff.
 */
public final class OfficePaperWork {

    /**
     * A paper taken up and not filed.
     *
     * @param answered the procedure it answers, where it is an answer
     * @param answerBy the last day to answer that
     * @param by       who has taken it up, where that is known
     */
    public record Unfinished(
            PaperCode code,
            PersonId person,
            String name,
            Optional<ProcedureId> answered,
            Optional<LocalDate> answerBy,
            Optional<String> by,
            Instant begunAt,
            Instant savedAt) {}

    /** A procedure sent back that has to be answered on paper, and of which no answer is unfinished. */
    public record Asked(
            ProcedureId id, String reference, PersonId person, String name, Instant since, LocalDate answerBy) {}

    /** Both, the papers last changed first, then what was sent back longest ago first. */
    public record Work(List<Unfinished> unfinished, List<Asked> asked) {}

    /** How many of both there are. */
    public record Counts(int unfinished, int asked) {}

    private record Taken(PaperForm form, Draft draft) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Physicians physicians;
    private final Accounts accounts;

    OfficePaperWork(Foundation foundation, ProcedurePorts ports, Physicians physicians, Accounts accounts) {
        this.foundation = foundation;
        this.ports = ports;
        this.physicians = physicians;
        this.accounts = accounts;
    }

    /** Looking at it is logged. */
    public Outcome<Work> at(AssociationId body, Caller caller) {
        return foundation.answered(
                staff(body, caller).map(allowed -> foundation.work().inTransaction(() -> seen(body, caller))),
                body,
                body.value(),
                caller);
    }

    /** In the running transaction. */
    Counts counts(AssociationId body) {
        List<Taken> taken = taken(body);
        return new Counts(taken.size(), notBegun(asked(body), taken).size());
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.isStaffOf(body) ? Outcome.accepted(body) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
    }

    private Work seen(AssociationId body, Caller caller) {
        List<Taken> taken = taken(body);
        List<SentBackProcedure> asked = asked(body);
        List<PersonId> persons = Stream.concat(
                        taken.stream().map(one -> one.draft().person()),
                        asked.stream().map(procedure -> procedure.filing().applicant()))
                .distinct()
                .toList();
        Map<PersonId, Physician> known = physicians.all(persons);
        Map<AccountId, HolderName> takers = takers(taken);
        foundation.listed(caller, body, ViewLog.Ground.STEP, "paper work", Optional.empty(), persons);
        return new Work(
                taken.stream()
                        .map(one -> unfinished(one, known, takers, deadlines(asked)))
                        .toList(),
                notBegun(asked, taken).stream()
                        .map(procedure -> asked(procedure, known))
                        .toList());
    }

    /** What is begun stands among what is unfinished, and there alone. */
    private static List<SentBackProcedure> notBegun(List<SentBackProcedure> asked, List<Taken> taken) {
        Set<ProcedureId> begun =
                taken.stream().flatMap(one -> one.draft().answered().stream()).collect(Collectors.toSet());
        return asked.stream()
                .filter(procedure -> !begun.contains(procedure.id()))
                .toList();
    }

    private static Map<ProcedureId, LocalDate> deadlines(List<SentBackProcedure> asked) {
        return asked.stream().collect(Collectors.toMap(SentBackProcedure::id, SentBackProcedure::answerBy));
    }

    private Map<AccountId, HolderName> takers(List<Taken> taken) {
        Set<AccountId> ids = taken.stream()
                .flatMap(one -> one.form().taker().flatMap(PaperForm.Taker::by).stream())
                .collect(Collectors.toSet());
        return accounts.all(ids).stream().collect(Collectors.toMap(Account::id, Account::holder));
    }

    /** What its doctor had gone on with, when doctors still could, is the office's no more. */
    private List<Taken> taken(AssociationId body) {
        List<PaperForm> forms = ports.papers().takenUpAt(body);
        Map<DraftId, Draft> drafts = ports
                .drafts()
                .all(forms.stream().map(PaperForm::draft).toList())
                .stream()
                .collect(Collectors.toMap(Draft::id, draft -> draft));
        return forms.stream()
                .flatMap(form -> Stream.ofNullable(drafts.get(form.draft())).map(draft -> new Taken(form, draft)))
                .filter(one -> one.draft().isWithOffice())
                .sorted(Comparator.comparing((Taken one) -> one.draft().savedAt())
                        .reversed())
                .toList();
    }

    private List<SentBackProcedure> asked(AssociationId body) {
        List<SentBackProcedure> sentBack = ports.procedures().all(ports.index().askedBack(body)).stream()
                .filter(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast)
                .toList();
        Set<PersonId> answering = accounts.holders(sentBack.stream()
                .map(procedure -> procedure.filing().applicant())
                .toList());
        return sentBack.stream()
                .filter(procedure -> !answering.contains(procedure.filing().applicant()))
                .sorted(Comparator.comparing(SentBackProcedure::since))
                .toList();
    }

    private static Unfinished unfinished(
            Taken one,
            Map<PersonId, Physician> known,
            Map<AccountId, HolderName> takers,
            Map<ProcedureId, LocalDate> deadlines) {
        Draft draft = one.draft();
        return new Unfinished(
                one.form().code(),
                draft.person(),
                name(draft.person(), known),
                draft.answered(),
                draft.answered().map(deadlines::get),
                one.form().taker().flatMap(PaperForm.Taker::by).map(takers::get).map(HolderName::text),
                one.form().printedAt(),
                draft.savedAt());
    }

    private static Asked asked(SentBackProcedure procedure, Map<PersonId, Physician> known) {
        PersonId person = procedure.filing().applicant();
        return new Asked(
                procedure.id(),
                procedure.filing().reference().text(),
                person,
                name(person, known),
                procedure.since(),
                procedure.answerBy());
    }

    private static String name(PersonId person, Map<PersonId, Physician> known) {
        return Optional.ofNullable(known.get(person))
                .map(physician -> physician.latest().name().full())
                .orElse("");
    }
}
