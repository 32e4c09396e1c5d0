package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ceremony.Activations;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;

/** Activations in memory. */
public final class InMemoryActivations implements Activations {

    private final InMemoryStore store;
    private final NavigableMap<UUID, Activation> rows;

    public InMemoryActivations(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<Activation> latest(CaGenerationId generation, Purpose purpose) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(one -> one.generation().equals(generation) && one.purpose() == purpose)
                .max(Comparator.comparing(one -> one.act().askedAt()));
    }

    @Override
    public List<Activation> allLatest() {
        store.requireTransaction();
        return rows.values().stream()
                .filter(one -> latest(one.generation(), one.purpose()).equals(Optional.of(one)))
                .toList();
    }

    @Override
    public Optional<Activation> claimLatest(CaGenerationId generation, Purpose purpose) {
        return latest(generation, purpose);
    }

    @Override
    public void save(Activation activation) {
        store.requireTransaction();
        rows.put(activation.id(), activation);
    }
}
