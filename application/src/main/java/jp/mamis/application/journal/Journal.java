package jp.mamis.application.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * The one journal: audit trail, outbox order and exchange cursor in one gap-free sequence in the order of commit.
 * Append only. There is one chain per store.
 */
public interface Journal {

    /**
     * An entry to be: the store adds number and link.
     *
     * @param body    the body acted for
     * @param version version of the subject after the act, 0 when refused or unversioned
     */
    record Draft(
            Instant at,
            Caller caller,
            Optional<AssociationId> body,
            Intention intention,
            UUID subject,
            long version,
            String result,
            Detail detail) {

        /** The drafts as the entries that follow {@code head}, numbered and linked. For adapters. */
        public static List<AuditEntry> chained(List<Draft> drafts, Head head) {
            List<AuditEntry> entries = new ArrayList<>(drafts.size());
            Head last = head;
            for (Draft draft : drafts) {
                AuditEntry entry = draft.after(last);
                entries.add(entry);
                last = new Head(entry.sequence(), entry.link().hash());
            }
            return entries;
        }

        private AuditEntry after(Head last) {
            AuditEntry unlinked = new AuditEntry(
                    last.sequence() + 1,
                    at,
                    caller.actor().text(),
                    caller.onBehalfOf().map(person -> person.value().toString()).orElse(""),
                    body.map(association -> association.value().toString()).orElse(""),
                    caller.channel().name(),
                    caller.request(),
                    intention.name(),
                    subject,
                    version,
                    result,
                    detail.json(),
                    new AuditEntry.Link("", ""));
            return unlinked.linked(Chain.link(unlinked, last.hash()));
        }
    }

    /**
     * Appends an entry in the running transaction; it gets its number as the last act before commit.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(Draft draft);

    /** Entries with a number above {@code sequence}, ascending, {@code limit} at the most. */
    List<AuditEntry> after(long sequence, int limit);

    /** The entries of accepted acts that made {@code version} of {@code subject}, ascending; the running transaction's not. */
    List<AuditEntry> making(UUID subject, long version);

    /** Number and hash of the last entry; 0 and {@link jp.mamis.domain.audit.Chain#GENESIS} for an empty journal. */
    Head head();

    record Head(long sequence, String hash) {}
}
