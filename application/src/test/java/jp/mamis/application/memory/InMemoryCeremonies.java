package jp.mamis.application.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.hpki.ceremony.Ceremonies;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ceremony.Ceremony;

/** Ceremonies in memory. */
public final class InMemoryCeremonies implements Ceremonies {

    private final InMemoryStore store;
    private final NavigableMap<Integer, Ceremony> rows;

    public InMemoryCeremonies(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void save(Ceremony ceremony) {
        store.requireTransaction();
        Optional<Ceremony> known = Optional.ofNullable(rows.get(ceremony.number()));
        boolean current = known.map(
                        one -> one.id().equals(ceremony.id()) && one.version().equals(ceremony.version()))
                .orElseGet(() -> ceremony.version().number() == 0
                        && rows.values().stream().noneMatch(Ceremony::isUnderWay));
        if (!current) {
            throw new StaleState("ceremony");
        }
        rows.put(
                ceremony.number(),
                new Ceremony(
                        ceremony.id(),
                        ceremony.version().next(),
                        ceremony.number(),
                        ceremony.plan(),
                        ceremony.begunAt(),
                        ceremony.begunBy(),
                        ceremony.steps(),
                        ceremony.abandoned()));
    }

    @Override
    public Optional<Ceremony> find(int number) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(number));
    }

    @Override
    public List<Ceremony> all() {
        store.requireTransaction();
        return List.copyOf(rows.values());
    }
}
