package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.jobs.JobRunner;
import jp.mamis.application.jobs.JobWork;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.membership.MembershipPorts;
import jp.mamis.application.people.AmendmentHistory;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.tray.Tidings;

/**
 * Constructs the use cases and queries of procedures and their steps and hands them out. Long because it has a field and an
 * accessor for each act; there is nothing else in it to take apart.
 */
public final class ProcedureUseCases {

    private final ApplicantLetters applicantLetters;
    private final SaveDraft saveDraft;
    private final DiscardDraft discardDraft;
    private final SubmitProcedure submitProcedure;
    private final PaperUseCases paper;
    private final ResubmitProcedure resubmitProcedure;
    private final WithdrawProcedure withdrawProcedure;
    private final StartReview startReview;
    private final ApproveStep approveStep;
    private final BeginBulkApproval beginBulkApproval;
    private final CarryOutBulkApproval carryOutBulkApproval;
    private final JobWork bulkWork;
    private final BulkApprovalQueries bulkApprovalQueries;
    private final BoardPaperQueries boardPaperQueries;
    private final WaitingBelowQueries waitingBelowQueries;
    private final ApprovalLetterQueries approvalLetterQueries;
    private final NoteCall noteCall;
    private final SendBack sendBack;
    private final RejectProcedure rejectProcedure;
    private final DecideOnWithdrawnMembership decideOnWithdrawnMembership;
    private final ForgetDrafts forgetDrafts;
    private final DraftLife draftLife;
    private final ExpireProcedures expireProcedures;
    private final RemindApplicants remindApplicants;
    private final TellOffices tellOffices;
    private final RemindOffice remindOffice;
    private final JoinPreview joinPreview;
    private final ExemptionPreview exemptionPreview;
    private final AnswerPreview answerPreview;
    private final JoinedQueries joinedQueries;
    private final RuleTrials ruleTrials;
    private final ProcedureQueries procedureQueries;
    private final OfficeQueries officeQueries;
    private final PartnerQueries partnerQueries;

    /**
     * How people hear of their procedures.
     *
     * @param mails    queues a mail and tells whether its occasion was new
     * @param tray     puts into the tray of a body what no mail reaches, and tells whether its occasion was new
     * @param profiles where bodies have entered their own address
     * @param addresses where letters go
     */
    public record Post(
            Predicate<Letter> mails,
            Predicate<Tidings> tray,
            MailLanguages languages,
            AssociationProfiles profiles,
            Addresses addresses) {}

    /** Finds where letters of a body go to doctors, each as of a day, as the doctors wish. */
    @FunctionalInterface
    public interface Addresses {
        Map<PersonId, ApprovalLetters.Receiver> of(Map<PersonId, LocalDate> days, AssociationId body);
    }

    /**
     * What goes on when whoever ordered it has gone.
     *
     * @param drafts how long what was begun waits for him
     */
    public record Background(Jobs jobs, JobRunner runner, DraftLife drafts) {}

    public ProcedureUseCases(
            Foundation foundation,
            ProcedurePorts ports,
            MembershipPorts membership,
            Physicians physicians,
            Accounts accounts,
            AccountIndex accountIndex,
            CurrentHierarchy hierarchy,
            RuleBook rules,
            Post post,
            Freshness freshness,
            Mandates mandates,
            Background background) {
        RulesOfRoute rulesOf = new RulesOfRoute(rules);
        Applicants applicants = new Applicants(ports.index());
        ApplicantMail mail = new ApplicantMail(foundation, physicians, applicants, post, hierarchy);
        applicantLetters = new ApplicantLetters(ports.procedures(), mail);
        Offices staffed = new Offices(accountIndex);
        ApplicantsDuties lent = new ApplicantsDuties(accounts);
        Desk desk = new Desk(
                foundation,
                ports,
                staffed,
                lent,
                new Memberships(membership.members(), membership.numbers(), hierarchy),
                mail);
        saveDraft = new SaveDraft(foundation, ports);
        discardDraft = new DiscardDraft(foundation, ports);
        draftLife = background.drafts();
        forgetDrafts = new ForgetDrafts(
                foundation, ports, new Strangers(ports, physicians, membership.members(), accounts), draftLife);
        JoinFilings filings = new JoinFilings(foundation, ports, membership.members(), hierarchy, rulesOf, mail);
        submitProcedure = new SubmitProcedure(foundation, ports, filings);
        resubmitProcedure = new ResubmitProcedure(
                desk,
                ports,
                membership.members(),
                hierarchy,
                rulesOf,
                foundation.ids(),
                new AmendmentHistory(foundation, physicians),
                physicians);
        paper = new PaperUseCases(
                foundation,
                ports,
                physicians,
                membership.members(),
                accounts,
                hierarchy,
                filings,
                desk,
                resubmitProcedure,
                rulesOf);
        withdrawProcedure = new WithdrawProcedure(foundation, desk);
        startReview = new StartReview(desk);
        approveStep = new ApproveStep(desk, foundation.ids(), applicants);
        beginBulkApproval = new BeginBulkApproval(foundation, ports.bulk(), background.jobs());
        bulkWork = new BulkWork(ports.bulk(), ports.procedures(), approveStep);
        carryOutBulkApproval =
                new CarryOutBulkApproval(foundation, ports.bulk(), background.jobs(), background.runner(), bulkWork);
        bulkApprovalQueries =
                new BulkApprovalQueries(foundation, ports, membership.members(), hierarchy, approveStep, staffed, lent);
        approvalLetterQueries =
                new ApprovalLetterQueries(foundation, ports, membership.members(), hierarchy, post, freshness);
        UsualTimes usual = new UsualTimes(ports.index());
        waitingBelowQueries = new WaitingBelowQueries(foundation, ports.index(), usual);
        boardPaperQueries = new BoardPaperQueries(foundation, ports, hierarchy, post.profiles(), rules, freshness);
        noteCall = new NoteCall(foundation, ports);
        sendBack = new SendBack(desk);
        rejectProcedure = new RejectProcedure(desk);
        decideOnWithdrawnMembership = new DecideOnWithdrawnMembership(desk);
        expireProcedures = new ExpireProcedures(foundation, ports, mail);
        remindApplicants = new RemindApplicants(foundation, ports.procedures(), mail);
        OfficeLetters offices = new OfficeLetters(foundation.ids(), post.profiles(), post.mails(), hierarchy);
        tellOffices = new TellOffices(foundation, ports.index(), offices);
        remindOffice = new RemindOffice(foundation, ports.index(), offices, hierarchy);
        ruleTrials = new RuleTrials(foundation, hierarchy, rules, ports.open(), physicians);
        exemptionPreview = new ExemptionPreview(foundation, physicians);
        joinPreview =
                new JoinPreview(foundation, membership.members(), physicians, hierarchy, rulesOf, ports.procedures());
        answerPreview = new AnswerPreview(foundation, ports.procedures(), hierarchy);
        joinedQueries = new JoinedQueries(foundation, membership.members(), ports.procedures());
        Tracking tracking = new Tracking(hierarchy, new Agents(mandates), usual);
        procedureQueries = new ProcedureQueries(foundation, ports, tracking);
        officeQueries = new OfficeQueries(
                foundation,
                ports,
                physicians,
                tracking,
                freshness,
                paper.officePaperWork(),
                applicants,
                new Confirmations(ports, staffed, accounts, lent));
        partnerQueries = new PartnerQueries(foundation, ports, staffed);
    }

    /** In place of mail that could not be delivered. */
    public ApplicantLetters applicantLetters() {
        return applicantLetters;
    }

    public SaveDraft saveDraft() {
        return saveDraft;
    }

    public DiscardDraft discardDraft() {
        return discardDraft;
    }

    /** Applications on paper. */
    public PaperUseCases paper() {
        return paper;
    }

    public SubmitProcedure submitProcedure() {
        return submitProcedure;
    }

    public ResubmitProcedure resubmitProcedure() {
        return resubmitProcedure;
    }

    public WithdrawProcedure withdrawProcedure() {
        return withdrawProcedure;
    }

    public StartReview startReview() {
        return startReview;
    }

    public ApproveStep approveStep() {
        return approveStep;
    }

    public BeginBulkApproval beginBulkApproval() {
        return beginBulkApproval;
    }

    public CarryOutBulkApproval carryOutBulkApproval() {
        return carryOutBulkApproval;
    }

    /** What a job that approves together does. */
    public JobWork bulkWork() {
        return bulkWork;
    }

    public BulkApprovalQueries bulkApprovalQueries() {
        return bulkApprovalQueries;
    }

    public ApprovalLetterQueries approvalLetterQueries() {
        return approvalLetterQueries;
    }

    public WaitingBelowQueries waitingBelowQueries() {
        return waitingBelowQueries;
    }

    public BoardPaperQueries boardPaperQueries() {
        return boardPaperQueries;
    }

    /** Telephone notes. */
    public NoteCall noteCall() {
        return noteCall;
    }

    public SendBack sendBack() {
        return sendBack;
    }

    public RejectProcedure rejectProcedure() {
        return rejectProcedure;
    }

    public DecideOnWithdrawnMembership decideOnWithdrawnMembership() {
        return decideOnWithdrawnMembership;
    }

    public ForgetDrafts forgetDrafts() {
        return forgetDrafts;
    }

    /** Until when what was begun is kept. */
    public DraftLife draftLife() {
        return draftLife;
    }

    public ExpireProcedures expireProcedures() {
        return expireProcedures;
    }

    public RemindApplicants remindApplicants() {
        return remindApplicants;
    }

    public TellOffices tellOffices() {
        return tellOffices;
    }

    public RemindOffice remindOffice() {
        return remindOffice;
    }

    public RuleTrials ruleTrials() {
        return ruleTrials;
    }

    public JoinPreview joinPreview() {
        return joinPreview;
    }

    public ExemptionPreview exemptionPreview() {
        return exemptionPreview;
    }

    public AnswerPreview answerPreview() {
        return answerPreview;
    }

    public JoinedQueries joinedQueries() {
        return joinedQueries;
    }

    public ProcedureQueries procedureQueries() {
        return procedureQueries;
    }

    public OfficeQueries officeQueries() {
        return officeQueries;
    }

    public PartnerQueries partnerQueries() {
        return partnerQueries;
    }
}
