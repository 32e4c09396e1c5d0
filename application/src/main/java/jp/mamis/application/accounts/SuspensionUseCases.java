package jp.mamis.application.accounts;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of suspended accounts and hands them out. */
public final class SuspensionUseCases {

    private final SuspendAccount suspendAccount;
    private final ResumeAccount resumeAccount;
    private final SuspensionQueries suspensionQueries;

    SuspensionUseCases(
            Foundation foundation,
            AccountPorts ports,
            ResetLinks links,
            SuspensionRights rights,
            HolderMail mail,
            Freshness freshness,
            HolderLooks looks) {
        suspendAccount = new SuspendAccount(foundation, ports, links, rights, mail, freshness, looks);
        resumeAccount = new ResumeAccount(foundation, ports.accounts(), rights, mail, freshness, looks);
        suspensionQueries = new SuspensionQueries(foundation, ports.accounts(), rights, looks);
    }

    public SuspendAccount suspendAccount() {
        return suspendAccount;
    }

    public ResumeAccount resumeAccount() {
        return resumeAccount;
    }

    public SuspensionQueries suspensionQueries() {
        return suspensionQueries;
    }
}
