package jp.mamis.application.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Journal;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;

/** The journal in memory. */
public final class InMemoryJournal implements Journal {

    private final InMemoryStore store;
    private final NavigableMap<Long, AuditEntry> entries;

    public InMemoryJournal(InMemoryStore store) {
        this.store = store;
        this.entries = store.table();
    }

    @Override
    public void record(Draft draft) {
        store.beforeCommit(() -> {
            AuditEntry entry = Draft.chained(List.of(draft), head()).get(0);
            entries.put(entry.sequence(), entry);
        });
    }

    @Override
    public List<AuditEntry> after(long sequence, int limit) {
        return entries.tailMap(sequence, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<AuditEntry> making(UUID subject, long version) {
        return entries.values().stream()
                .filter(entry -> entry.subject().equals(subject))
                .filter(entry -> entry.version() == version && entry.result().equals(AuditTrail.ACCEPTED))
                .toList();
    }

    @Override
    public Head head() {
        return entries.isEmpty()
                ? new Head(0, Chain.GENESIS)
                : new Head(
                        entries.lastKey(), entries.lastEntry().getValue().link().hash());
    }
}
