package jp.mamis.application.journal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;

/** Walks the journal from its first entry and names the first broken one. For the operator. */
public final class VerifyChain {

    /** The walk's reasons for a no. */
    public enum Code implements RefusalCode {
        /** Only the operator of the installation may walk the chain. */
        OPERATOR_ONLY
    }

    /** @param entries how many entries the journal's head counts */
    public record Report(long entries, Optional<Chain.Break> firstBreak) {
        public boolean whole() {
            return firstBreak.isEmpty();
        }
    }

    private static final int BATCH = 1_000;

    private static final UUID CHAIN = new UUID(0, 0);

    private final Foundation foundation;
    private final Journal journal;

    VerifyChain(Foundation foundation, Journal journal) {
        this.foundation = foundation;
        this.journal = journal;
    }

    public Outcome<Report> verify(Caller caller) {
        Outcome<Caller> permitted = caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(Code.OPERATOR_ONLY);
        return foundation.answered(permitted.map(operator -> walked()), CHAIN, caller);
    }

    private Report walked() {
        return foundation.work().readOnly(() -> {
            Journal.Head head = journal.head();
            return new Report(head.sequence(), Chain.firstBreak(new Walk(), head.sequence(), head.hash()));
        });
    }

    /** Reads batch by batch, so that a long journal needs no memory. */
    private final class Walk implements Iterator<AuditEntry> {
        private final Queue<AuditEntry> batch = new ArrayDeque<>();
        private long read;

        @Override
        public boolean hasNext() {
            if (batch.isEmpty()) {
                batch.addAll(journal.after(read, BATCH));
            }
            return !batch.isEmpty();
        }

        @Override
        public AuditEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            AuditEntry entry = batch.remove();
            read = entry.sequence();
            return entry;
        }
    }
}
