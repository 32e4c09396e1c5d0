package jp.mamis.application.journal;

import jp.mamis.application.kernel.UnitOfWork;

/** The journal's use cases. */
public final class JournalUseCases {

    private final VerifyChain verifyChain;

    public JournalUseCases(UnitOfWork work, Journal journal) {
        verifyChain = new VerifyChain(work, journal);
    }

    public VerifyChain verifyChain() {
        return verifyChain;
    }
}
