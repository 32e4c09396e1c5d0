package jp.mamis.application.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** What was stored when, so that a past instant can be asked for. */
final class InMemoryHistory<V> {

    private record Saved<V>(UUID id, V value, Instant at) {}

    private final NavigableMap<Integer, Saved<V>> saves;

    InMemoryHistory(InMemoryStore store) {
        this.saves = store.table();
    }

    void save(UUID id, V value, Instant at) {
        saves.put(saves.isEmpty() ? 0 : saves.lastKey() + 1, new Saved<>(id, value, at));
    }

    /** As if nothing had ever been stored of it. */
    void forget(UUID id) {
        saves.values().removeIf(saved -> saved.id().equals(id));
    }

    /** The values by id as they were stored last up to {@code known}. */
    Map<UUID, V> asKnown(Instant known) {
        Map<UUID, V> last = new LinkedHashMap<>();
        saves.values().stream()
                .filter(saved -> !saved.at().isAfter(known))
                .forEach(saved -> last.put(saved.id(), saved.value()));
        return last;
    }
}
