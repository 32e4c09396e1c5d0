package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;

/** The generations of authorities, in memory. */
public final class InMemoryCaGenerations implements CaGenerations {

    private static final Comparator<CaGeneration> ORDER = Comparator.comparing(CaGeneration::duty)
            .thenComparing(CaGeneration::number)
            .thenComparing(CaGeneration::realm);

    private final InMemoryStore store;
    private final NavigableMap<UUID, CaGeneration> rows;

    public InMemoryCaGenerations(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void add(CaGeneration generation) {
        store.requireTransaction();
        if (rows.values().stream().anyMatch(one -> isTaken(one, generation))) {
            throw new StaleState("ca_generation");
        }
        rows.put(generation.id().value(), generation);
    }

    private static boolean isTaken(CaGeneration one, CaGeneration other) {
        return one.id().equals(other.id()) || ORDER.compare(one, other) == 0;
    }

    @Override
    public Optional<CaGeneration> find(CaGenerationId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public List<CaGeneration> all() {
        store.requireTransaction();
        return rows.values().stream().sorted(ORDER).toList();
    }
}
