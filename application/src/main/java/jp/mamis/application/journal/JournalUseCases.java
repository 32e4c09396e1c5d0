package jp.mamis.application.journal;

/** The journal's use cases. */
public final class JournalUseCases {

    private final VerifyChain verifyChain;

    public JournalUseCases(Foundation foundation, Journal journal) {
        verifyChain = new VerifyChain(foundation, journal);
    }

    public VerifyChain verifyChain() {
        return verifyChain;
    }
}
