package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.registration.RegistrationDrafts;
import jp.mamis.domain.registration.RegistrationRequestId;

/** What those who register have typed, in memory. */
public final class InMemoryRegistrationDrafts implements RegistrationDrafts {

    private record Row(String typed, Instant at) {}

    private final InMemoryStore store;
    private final NavigableMap<UUID, Row> rows;

    public InMemoryRegistrationDrafts(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void keep(RegistrationRequestId request, String typed, Instant at) {
        store.requireTransaction();
        rows.put(request.value(), new Row(typed, at));
    }

    @Override
    public Optional<String> find(RegistrationRequestId request) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(request.value())).map(Row::typed);
    }

    @Override
    public void drop(RegistrationRequestId request) {
        store.requireTransaction();
        rows.remove(request.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = rows.entrySet().stream()
                .filter(row -> row.getValue().at().isBefore(before))
                .sorted(Comparator.comparing(row -> row.getValue().at()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }
}
