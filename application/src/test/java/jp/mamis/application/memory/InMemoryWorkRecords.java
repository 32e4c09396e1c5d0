package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.person.PersonId;

/** Workplaces in memory. */
public final class InMemoryWorkRecords implements WorkRecords {

    private final InMemoryStore store;
    private final NavigableMap<UUID, WorkRecord> records;

    public InMemoryWorkRecords(InMemoryStore store) {
        this.store = store;
        this.records = store.table();
    }

    @Override
    public WorkRecord of(PersonId person) {
        return records.getOrDefault(person.value(), WorkRecord.none(person));
    }

    @Override
    public Map<PersonId, WorkRecord> all(Collection<PersonId> persons) {
        return persons.stream()
                .distinct()
                .filter(person -> records.containsKey(person.value()))
                .collect(Collectors.toUnmodifiableMap(person -> person, this::of));
    }

    @Override
    public void save(WorkRecord record, Instant at) {
        store.requireTransaction();
        if (!of(record.person()).version().equals(record.version())) {
            throw new StaleState("work record");
        }
        records.put(
                record.person().value(),
                new WorkRecord(record.person(), record.version().next(), record.affiliations()));
    }
}
