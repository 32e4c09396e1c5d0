package jp.mamis.application.journal;

/** The journal's use cases. */
public final class JournalUseCases {

    private final VerifyChain verifyChain;
    private final NoteBackup noteBackup;
    private final EntriesAfter entriesAfter;

    public JournalUseCases(Foundation foundation, Journal journal) {
        verifyChain = new VerifyChain(foundation, journal);
        noteBackup = new NoteBackup(foundation);
        entriesAfter = new EntriesAfter(foundation, journal);
    }

    public VerifyChain verifyChain() {
        return verifyChain;
    }

    public NoteBackup noteBackup() {
        return noteBackup;
    }

    public EntriesAfter entriesAfter() {
        return entriesAfter;
    }
}
