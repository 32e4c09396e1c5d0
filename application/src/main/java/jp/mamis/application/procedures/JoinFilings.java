package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.membership.Members;
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
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.settings.RouteRules;

/** What every filing of a join has in common, whoever enters it; in the running transaction. */
final class JoinFilings {

    /**
     * What is filed.
     *
     * @param draft   where it was prepared; its files go along, and it is gone
     * @param entered who filed it, for the history
     * @param onPaper whether it came on paper: documents that are not attached then come on paper too
     */
    record Entry(
            ProcedureId id,
            PersonId person,
            JoinRequest request,
            Optional<DraftId> draft,
            HistoryLine entered,
            boolean onPaper) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Members members;
    private final CurrentHierarchy hierarchy;
    private final RulesOfRoute rulesOf;
    private final ApplicantMail mail;
    private final OtherFilings others;
    private final RequestedDocuments documents;

    JoinFilings(
            Foundation foundation,
            ProcedurePorts ports,
            Members members,
            CurrentHierarchy hierarchy,
            RulesOfRoute rulesOf,
            ApplicantMail mail) {
        this.foundation = foundation;
        this.ports = ports;
        this.members = members;
        this.hierarchy = hierarchy;
        this.rulesOf = rulesOf;
        this.mail = mail;
        this.others = new OtherFilings(ports.procedures(), hierarchy);
        this.documents = new RequestedDocuments(ports, hierarchy);
    }

    /** Judged, stored and told to the applicant. */
    Outcome<Change<SubmittedProcedure>> file(Entry entry, Instant now) {
        Outcome<Change<SubmittedProcedure>> filed =
                others.leaveRoomFor(entry.request(), entry.person(), entry.id()).then(free -> judged(entry, now));
        filed.accepted().ifPresent(change -> {
            ports.procedures().save(change.state(), now);
            mail.tell(change.state(), now);
            entry.draft().ifPresent(draft -> {
                documents.file(draft, change.state());
                ports.papers().file(draft, entry.id());
                ports.drafts().file(draft, entry.id());
            });
        });
        return filed;
    }

    private Outcome<Change<SubmittedProcedure>> judged(Entry entry, Instant now) {
        Member member = members.of(entry.person());
        LocalDate today = JapanTime.today(now);
        RouteRules rules = rulesOf.on(today, entry.request());
        return new JoinPolicy()
                .judge(entry.request(), member, hierarchy.get(), rules, today)
                .then(judged -> entry.onPaper()
                        ? Outcome.accepted(judged)
                        : documents.complete(judged, rules, entry.draft().map(ProcedureFolders::folder)))
                .map(judged -> procedure(entry, judged, member, rules, now));
    }

    private Change<SubmittedProcedure> procedure(
            Entry entry, JoinRequest judged, Member member, RouteRules rules, Instant now) {
        LocalDate today = JapanTime.today(now);
        FiscalYear year = FiscalYear.of(today);
        ReferenceNumber reference = ReferenceNumber.of(
                ProcedureKind.JOIN, year, ports.referenceNumbers().next(ProcedureKind.JOIN, year));
        GroupId group = member.groupAt(judged.workplace())
                .map(Group::id)
                .orElseGet(() -> new GroupId(foundation.ids().next()));
        Stream<HistoryLine> noted = new BodyRulesPolicy(rules, hierarchy.get())
                .asking(judged, body -> member.belongsTo(body, today)).stream()
                        .map(body -> HistoryLine.otherMembershipAt(body, now));
        List<HistoryLine> filed =
                Stream.concat(noted, Stream.of(entry.entered())).toList();
        return Procedure.submit(entry.id(), reference, entry.person(), group, judged, rules, filed, now);
    }
}
