package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.BodyRulesPolicy;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinPolicy;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.settings.RouteRules;

/** Files a procedure with all bodies of its route at once (提出). */
public final class SubmitProcedure {

    /** @param draft the draft it was made from, removed with the filing */
    public record Command(JoinRequest request, Optional<DraftId> draft) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Members members;
    private final CurrentHierarchy hierarchy;
    private final OtherFilings others;
    private final RulesOfRoute rulesOf;
    private final ApplicantMail mail;
    private final RequestedDocuments documents;

    SubmitProcedure(
            Foundation foundation,
            ProcedurePorts ports,
            Members members,
            CurrentHierarchy hierarchy,
            RulesOfRoute rulesOf,
            ApplicantMail mail) {
        this.rulesOf = rulesOf;
        this.foundation = foundation;
        this.ports = ports;
        this.members = members;
        this.hierarchy = hierarchy;
        this.mail = mail;
        this.documents = new RequestedDocuments(ports, hierarchy);
        this.others = new OtherFilings(ports.procedures(), hierarchy);
    }

    public Outcome<Receipt> submit(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            ProcedureId id = new ProcedureId(foundation.ids().next());
            Instant now = foundation.time().now();
            Outcome<Change<SubmittedProcedure>> filed = applicant(caller)
                    .then(person -> others.leaveRoomFor(command.request(), person, id)
                            .then(request -> file(id, person, command, caller, now)));
            filed.accepted().ifPresent(change -> {
                ports.procedures().save(change.state(), now);
                mail.tell(change.state(), now);
                own(command, caller).ifPresent(draft -> {
                    documents.file(draft, change.state());
                    ports.drafts().remove(draft);
                });
            });
            foundation
                    .audit()
                    .record(caller, Optional.empty(), Intention.SUBMIT_PROCEDURE, id.value(), 1, filed, Detail.NONE);
            return filed.map(change -> Receipt.of(change.state()));
        });
    }

    /** The draft it was made from, where that is the caller's and there still. */
    private Optional<DraftId> own(Command command, Caller caller) {
        return command.draft()
                .flatMap(ports.drafts()::find)
                .filter(draft -> caller.is(draft.person()))
                .map(Draft::id);
    }

    private static Outcome<PersonId> applicant(Caller caller) {
        return caller.person()
                .filter(person -> caller.account().isPresent())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_REGISTERED_PERSON));
    }

    private Outcome<Change<SubmittedProcedure>> file(
            ProcedureId id, PersonId person, Command command, Caller caller, Instant now) {
        Member member = members.of(person);
        AccountId account = caller.account().orElseThrow();
        LocalDate today = JapanTime.today(now);
        RouteRules rules = rulesOf.on(today, command.request());
        return new JoinPolicy()
                .judge(command.request(), member, hierarchy.get(), rules, today)
                .then(judged ->
                        documents.complete(judged, rules, own(command, caller).map(ProcedureFolders::folder)))
                .map(judged -> {
                    FiscalYear year = FiscalYear.of(today);
                    ReferenceNumber reference = ReferenceNumber.of(
                            ProcedureKind.JOIN, year, ports.referenceNumbers().next(ProcedureKind.JOIN, year));
                    GroupId group = member.groupAt(judged.workplace())
                            .map(Group::id)
                            .orElseGet(() -> new GroupId(foundation.ids().next()));
                    Stream<HistoryLine> noted = new BodyRulesPolicy(rules, hierarchy.get())
                            .asking(judged, body -> member.belongsTo(body, today)).stream()
                                    .map(body -> HistoryLine.otherMembershipAt(body, now));
                    List<HistoryLine> filed = Stream.concat(noted, Stream.of(HistoryLine.submitted(account, now)))
                            .toList();
                    return Procedure.submit(id, reference, person, group, judged, rules, filed, now);
                });
    }
}
