package jp.mamis.application.journal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;

/** Walks the journal from its first entry and names the first broken one. For the operator. */
public final class VerifyChain {

    /** The walk's reasons for a no. */
    public enum Code implements RefusalCode {
        /** Only the operator of the installation may walk the chain. */
        OPERATOR_ONLY
    }

    /** What somebody noted outside of the number and hash of an entry, such as the last one of a day. */
    public record Noted(long sequence, String hash) {

        /**
         * Reads {@code SEQUENCE:HASH}, as a report names its head.
         *
         * @throws MalformedValue for anything else
         */
        public static Noted parse(String text) {
            Matcher parts = FORM.matcher(text.strip());
            if (!parts.matches()) {
                throw new MalformedValue("noted-entry", text);
            }
            return new Noted(Long.parseLong(parts.group(1)), parts.group(2));
        }

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

        @Override
        public String toString() {
            return sequence + ":" + hash;
        }
    }

    /**
     * @param entries how many entries the journal's head counts
     * @param head    the last entry, to be noted outside: an end that was cut off together with its head is found by it only
     */
    public record Report(long entries, Noted head, Optional<Chain.Break> firstBreak) {
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
        return verify(Optional.empty(), caller);
    }

    /** Sees also that the entry noted outside is still the one with that number. */
    public Outcome<Report> verify(Optional<Noted> noted, Caller caller) {
        return foundation.answered(operator(caller).map(operator -> walked(noted)), CHAIN, caller);
    }

    static Outcome<Caller> operator(Caller caller) {
        return caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(Code.OPERATOR_ONLY);
    }

    private Report walked(Optional<Noted> noted) {
        return foundation.work().readOnly(() -> {
            Journal.Head head = journal.head();
            Optional<Chain.Break> firstBreak = Chain.firstBreak(new Walk(), head.sequence(), head.hash())
                    .or(() -> noted.filter(entry -> !isKept(entry, journal))
                            .map(entry -> new Chain.Break(entry.sequence(), Chain.Break.Reason.NOTED_DIFFERS)));
            return new Report(head.sequence(), new Noted(head.sequence(), head.hash()), firstBreak);
        });
    }

    /** Whether the entry noted outside still stands there; before the first one stands the chain's beginning. */
    static boolean isKept(Noted noted, Journal journal) {
        if (noted.sequence() == 0) {
            return noted.hash().equals(Chain.GENESIS);
        }
        return journal.after(noted.sequence() - 1, 1).stream()
                .anyMatch(entry -> entry.sequence() == noted.sequence()
                        && entry.link().hash().equals(noted.hash()));
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
