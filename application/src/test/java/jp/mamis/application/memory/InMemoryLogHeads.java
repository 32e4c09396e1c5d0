package jp.mamis.application.memory;

import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.hpki.ca.LogHead;
import jp.mamis.application.hpki.ca.LogHeads;

/** How far each log of issuing was seen to go, in memory. */
public final class InMemoryLogHeads implements LogHeads {

    private final InMemoryStore store;
    private final NavigableMap<String, LogHead> rows;

    public InMemoryLogHeads(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<LogHead> find(String log) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(log));
    }

    @Override
    public boolean any() {
        store.requireTransaction();
        return !rows.isEmpty();
    }

    @Override
    public void advance(LogHead head) {
        if (find(head.log()).filter(each -> each.length() >= head.length()).isEmpty()) {
            rows.put(head.log(), head);
        }
    }

    @Override
    public void reset(LogHead head) {
        store.requireTransaction();
        rows.put(head.log(), head);
    }
}
