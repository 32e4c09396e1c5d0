package jp.mamis.application.procedures;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Newcomers;
import jp.mamis.application.people.Physicians;

/** Constructs the use cases and queries of applications on paper and hands them out. */
public final class PaperUseCases {

    private final PrintDraft printDraft;
    private final EnterPaper enterPaper;
    private final BeginPaper beginPaper;
    private final KeepPaper keepPaper;
    private final DiscardPaper discardPaper;
    private final AnswerOnPaper answerOnPaper;
    private final PaperQueries paperQueries;
    private final PaperPreview paperPreview;
    private final OfficePaperWork officePaperWork;

    PaperUseCases(
            Foundation foundation,
            ProcedurePorts ports,
            Physicians physicians,
            Members members,
            Accounts accounts,
            CurrentHierarchy hierarchy,
            JoinFilings filings,
            Desk desk,
            ResubmitProcedure answers,
            RulesOfRoute rulesOf) {
        printDraft = new PrintDraft(foundation, ports, physicians);
        paperQueries = new PaperQueries(foundation, ports, physicians, members, hierarchy);
        paperPreview = new PaperPreview(foundation, ports, paperQueries, members, hierarchy);
        beginPaper =
                new BeginPaper(foundation, ports, new Newcomers(foundation, physicians), members, hierarchy, rulesOf);
        keepPaper = new KeepPaper(foundation, ports, paperQueries);
        discardPaper =
                new DiscardPaper(foundation, ports, paperQueries, new Strangers(ports, physicians, members, accounts));
        enterPaper = new EnterPaper(foundation, paperQueries, filings, answers);
        officePaperWork = new OfficePaperWork(foundation, ports, physicians, accounts);
        answerOnPaper = new AnswerOnPaper(foundation, ports, desk, hierarchy);
    }

    public PrintDraft printDraft() {
        return printDraft;
    }

    public EnterPaper enterPaper() {
        return enterPaper;
    }

    public BeginPaper beginPaper() {
        return beginPaper;
    }

    public KeepPaper keepPaper() {
        return keepPaper;
    }

    public DiscardPaper discardPaper() {
        return discardPaper;
    }

    public AnswerOnPaper answerOnPaper() {
        return answerOnPaper;
    }

    public OfficePaperWork officePaperWork() {
        return officePaperWork;
    }

    public PaperQueries paperQueries() {
        return paperQueries;
    }

    public PaperPreview paperPreview() {
        return paperPreview;
    }
}
