package jp.mamis.application.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.AuditEntry;
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
            Detail detail) {}

    /**
     * Appends an entry in the running transaction; it gets its number as the last act before commit.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(Draft draft);

    /** Entries with a number above {@code sequence}, ascending, {@code limit} at the most. */
    List<AuditEntry> after(long sequence, int limit);

    /** Number and hash of the last entry; 0 and {@link jp.mamis.domain.audit.Chain#GENESIS} for an empty journal. */
    Head head();

    record Head(long sequence, String hash) {}
}
