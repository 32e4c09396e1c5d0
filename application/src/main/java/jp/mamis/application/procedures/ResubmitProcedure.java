package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.AmendmentHistory;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.JoinPolicy;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.PaperEntry;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.Resubmission;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.settings.RouteRules;

/**
 * Answers what was sent back (再提出): mended or as it was, it goes on at the step that asked, or at one the change touches.
 * Drafts that were to answer it are removed with that. Documents of an answer on paper come on paper too.
 */
public final class ResubmitProcedure {

    /**
     * @param answer what to say to the reason; needed where request and registered data are as they were
     * @param seen   the version the caller saw
     */
    public record Command(ProcedureId procedure, JoinRequest request, Optional<Reason> answer, Version seen) {}

    private final Desk desk;
    private final OtherFilings others;
    private final Members members;
    private final CurrentHierarchy hierarchy;
    private final RulesOfRoute rulesOf;
    private final IdentifierSource ids;
    private final RequestedDocuments documents;
    private final DecidedBodies decided;
    private final AmendmentHistory history;
    private final Physicians physicians;

    ResubmitProcedure(
            Desk desk,
            ProcedurePorts ports,
            Members members,
            CurrentHierarchy hierarchy,
            RulesOfRoute rulesOf,
            IdentifierSource ids,
            AmendmentHistory history,
            Physicians physicians) {
        this.history = history;
        this.physicians = physicians;
        this.rulesOf = rulesOf;
        this.others = new OtherFilings(ports.procedures(), hierarchy);
        this.desk = desk;
        this.members = members;
        this.hierarchy = hierarchy;
        this.ids = ids;
        this.decided = new DecidedBodies(hierarchy);
        this.documents = new RequestedDocuments(ports, hierarchy);
    }

    public Outcome<Receipt> resubmit(Command command, Caller caller) {
        return desk.byApplicant(
                command.procedure(),
                command.seen(),
                Intention.RESUBMIT_PROCEDURE,
                caller,
                (procedure, by, at) -> Desk.in(SentBackProcedure.class, procedure)
                        .then(sentBack -> resubmitted(sentBack, command, by, at, Optional.empty())));
    }

    /** The same as it came on paper; in the running transaction. */
    Outcome<Receipt> onPaper(Command command, PaperEntry paper, Detail detail, Caller caller) {
        return desk.onPaper(
                new Desk.Act(command.procedure(), paper.body(), command.seen()),
                Intention.RESUBMIT_PROCEDURE,
                detail,
                caller,
                (procedure, by, at) -> Desk.in(SentBackProcedure.class, procedure)
                        .then(sentBack -> resubmitted(sentBack, command, by, at, Optional.of(paper))));
    }

    private Outcome<Change<Procedure>> resubmitted(
            SentBackProcedure procedure, Command command, AccountId by, Instant now, Optional<PaperEntry> paper) {
        Filing filing = procedure.filing();
        List<MembershipId> begun = filing.route().steps().stream()
                .flatMap(step -> step.begun().stream())
                .toList();
        Member before = members.of(filing.applicant()).without(begun);
        LocalDate filed = JapanTime.today(filing.submittedAt());
        RouteRules rules = filing.rules().or(rulesOf.on(filed, command.request()));
        return others.leaveRoomFor(command.request(), filing.applicant(), filing.id())
                .then(free -> new JoinPolicy().judge(free, before, hierarchy.get(), rules, JapanTime.today(now)))
                .then(judged -> paper.isPresent()
                        ? Outcome.accepted(judged)
                        : documents.complete(judged, rules, Optional.of(ProcedureFolders.folder(filing.id()))))
                .then(judged -> procedure
                        .regrouped(judged, before, new GroupId(ids.next()))
                        .under(rules)
                        .resubmit(new Resubmission(judged, command.answer(), by, now, paper, isAmended(procedure))))
                .fold(Outcome::accepted, reasons -> Outcome.refused(decided.named(reasons, procedure)));
    }

    /** Whether the bodies will read something else of the applicant than when it was sent back. */
    private boolean isAmended(SentBackProcedure procedure) {
        PersonId applicant = procedure.filing().applicant();
        return history.shownAt(applicant, procedure.since())
                .filter(before -> !ReadItems.otherwise(
                                before, physicians.require(applicant).latest())
                        .isEmpty())
                .isPresent();
    }
}
