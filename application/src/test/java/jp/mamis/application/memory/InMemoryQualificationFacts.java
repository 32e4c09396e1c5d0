package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.qualification.QualificationFacts;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.Withdrawal;

/** Every fact about qualifications, in memory. */
public final class InMemoryQualificationFacts implements QualificationFacts {

    private final InMemoryStore store;
    private final NavigableMap<UUID, QualificationFact> rows;
    private final NavigableMap<UUID, Withdrawal> withdrawals;

    public InMemoryQualificationFacts(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
        this.withdrawals = store.table();
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
                        .toList(),
                withdrawals.values().stream()
                        .filter(each -> Optional.ofNullable(rows.get(each.fact().value()))
                                .filter(fact -> fact.person().equals(person))
                                .isPresent())
                        .toList());
    }

    @Override
    public Map<PersonId, Qualification> all(Set<PersonId> persons) {
        return persons.stream().collect(Collectors.toUnmodifiableMap(person -> person, this::of));
    }

    @Override
    public Qualification claim(PersonId person) {
        return of(person);
    }

    @Override
    public Map<PersonId, Qualification> claimAll(Set<PersonId> persons) {
        return all(persons);
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

    @Override
    public void withdraw(QualificationFact wrong, Withdrawal how) {
        supersede(wrong);
        withdrawals.put(how.fact().value(), how);
    }
}
