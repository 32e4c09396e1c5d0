package jp.mamis.application.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;

/** What was done after an entry noted outside, such as the last one in a backup. For the operator. */
public final class EntriesAfter {

    /** The list's reasons for a no. */
    public enum Code implements RefusalCode {
        /** The journal has no such entry, or another one in its place: it belongs to another installation. */
        NOTED_IS_MISSING
    }

    /** When who wanted what of which subject: who lost what, where an older state takes the place of this one. */
    public record Later(long sequence, Instant at, String intention, UUID subject, String result) {}

    /** How many entries one answer holds at the most. */
    public static final int MOST = 1_000;

    private final Foundation foundation;
    private final Journal journal;

    EntriesAfter(Foundation foundation, Journal journal) {
        this.foundation = foundation;
        this.journal = journal;
    }

    /**
     * The entries with a number above {@code sequence}, ascending, {@link #MOST} at the most.
     *
     * @param noted    must still be in the journal
     * @param sequence the noted one's, or the last one of the answer before
     */
    public Outcome<List<Later>> list(VerifyChain.Noted noted, long sequence, Caller caller) {
        Outcome<List<Later>> answer = VerifyChain.operator(caller)
                .then(operator -> foundation.work().readOnly(() -> kept(noted))
                        ? Outcome.accepted(foundation.work().readOnly(() -> after(sequence)))
                        : Outcome.refused(Code.NOTED_IS_MISSING));
        return foundation.answered(answer, NoteBackup.BACKUPS, caller);
    }

    private boolean kept(VerifyChain.Noted noted) {
        return VerifyChain.isKept(noted, journal);
    }

    private List<Later> after(long sequence) {
        return journal.after(sequence, MOST).stream().map(EntriesAfter::later).toList();
    }

    private static Later later(AuditEntry entry) {
        return new Later(entry.sequence(), entry.at(), entry.intention(), entry.subject(), entry.result());
    }
}
