package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.hierarchy.AssociationId;

/** Mandates in memory. */
public final class InMemoryMandates implements Mandates {

    private final InMemoryStore store;
    private final NavigableMap<UUID, Mandate> mandates;

    public InMemoryMandates(InMemoryStore store) {
        this.store = store;
        this.mandates = store.table();
    }

    @Override
    public Optional<Mandate> find(MandateId id) {
        return Optional.ofNullable(mandates.get(id.value()));
    }

    @Override
    public List<Mandate> givenBy(Set<AssociationId> bodies) {
        return those(mandate -> bodies.contains(mandate.giver()));
    }

    @Override
    public List<Mandate> takenBy(AssociationId body) {
        return those(mandate -> mandate.taker().equals(body));
    }

    private List<Mandate> those(Predicate<Mandate> wanted) {
        return mandates.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Mandate mandate) -> mandate.period().from())
                        .thenComparing(Mandate::givenAt)
                        .thenComparing(mandate -> mandate.id().value()))
                .toList();
    }

    @Override
    public void claim(AssociationId giver) {
        store.requireTransaction();
    }

    @Override
    public void save(Mandate mandate) {
        store.requireTransaction();
        mandates.merge(
                mandate.id().value(),
                mandate,
                (known, next) -> known.endedAt().isPresent()
                        ? known
                        : next.endedAt().map(known::ended).orElse(known));
    }
}
