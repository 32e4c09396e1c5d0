package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.qualification.QualificationFacts;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;

/** Every fact about qualifications, in memory. */
public final class InMemoryQualificationFacts implements QualificationFacts {

    private final InMemoryStore store;
    private final NavigableMap<UUID, QualificationFact> rows;

    public InMemoryQualificationFacts(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Qualification of(PersonId person) {
        store.requireTransaction();
        return new Qualification(
                person,
                rows.values().stream()
                        .filter(fact -> fact.person().equals(person))
                        .sorted(Comparator.comparing(QualificationFact::recordedAt)
                                .thenComparing(fact -> fact.id().value()))
                        .toList());
    }

    @Override
    public Qualification claim(PersonId person) {
        return of(person);
    }

    @Override
    public void add(QualificationFact fact) {
        store.requireTransaction();
        if (rows.putIfAbsent(fact.id().value(), fact) != null) {
            throw new StaleState("qualification_fact");
        }
    }

    @Override
    public void supersede(QualificationFact wrong) {
        store.requireTransaction();
        UUID id = wrong.id().value();
        if (Optional.ofNullable(rows.get(id))
                .filter(QualificationFact::isCurrent)
                .isEmpty()) {
            throw new StaleState("qualification_fact");
        }
        rows.put(id, wrong);
    }
}
