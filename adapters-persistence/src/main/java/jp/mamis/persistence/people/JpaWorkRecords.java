package jp.mamis.persistence.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Guard;
import jp.mamis.persistence.work.Statements;

/** Workplaces in PostgreSQL. */
public final class JpaWorkRecords implements WorkRecords {

    private static final String FACTS =
            "select f from AffiliationFactRow f where f.person = :person and f.supersededAt is null";

    private static final String FACTS_OF_SEVERAL =
            "select f from AffiliationFactRow f where f.person in :persons and f.supersededAt is null";
    private static final String SEVERAL = "select person, version from mamis.work_record where person = any(?)";

    private final CurrentEntityManager current;
    private final Statements statements;
    private final Guard guard;

    public JpaWorkRecords(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
        this.guard = new Guard(current, "work_record", "person");
    }

    @Override
    public WorkRecord of(PersonId person) {
        return guard.version(person.value())
                .map(version -> new WorkRecord(
                        person,
                        version,
                        facts(person).stream().map(AffiliationFactRow::toDomain).toList()))
                .orElseGet(() -> WorkRecord.none(person));
    }

    @Override
    public Map<PersonId, WorkRecord> all(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = persons.stream().map(PersonId::value).distinct().toList();
        Map<UUID, Version> versions = new HashMap<>();
        statements.all(
                SEVERAL,
                row -> versions.put(Statements.id(row, "person"), new Version(row.getLong("version"))),
                (Object) ids.toArray(UUID[]::new));
        Map<UUID, List<Affiliation>> works = current.get()
                .createQuery(FACTS_OF_SEVERAL, AffiliationFactRow.class)
                .setParameter("persons", ids)
                .getResultStream()
                .map(AffiliationFactRow::toDomain)
                .collect(Collectors.groupingBy(work -> work.person().value()));
        return versions.entrySet().stream()
                .map(head -> new WorkRecord(
                        new PersonId(head.getKey()), head.getValue(), works.getOrDefault(head.getKey(), List.of())))
                .collect(Collectors.toUnmodifiableMap(WorkRecord::person, record -> record));
    }

    private List<AffiliationFactRow> facts(PersonId person) {
        return current.get()
                .createQuery(FACTS, AffiliationFactRow.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    @Override
    public void save(WorkRecord record, Instant at) {
        guard.advance(record.person().value(), record.version());
        List<AffiliationFactRow> stored = record.version().equals(Version.NEW) ? List.of() : facts(record.person());
        List<Affiliation> known =
                stored.stream().map(AffiliationFactRow::toDomain).toList();
        EntityManager manager = current.get();
        stored.stream()
                .filter(row -> !record.affiliations().contains(row.toDomain()))
                .forEach(row -> row.supersede(at));
        manager.flush();
        record.affiliations().stream()
                .filter(work -> !known.contains(work))
                .forEach(work -> manager.persist(AffiliationFactRow.from(work, at)));
        manager.flush();
    }
}
