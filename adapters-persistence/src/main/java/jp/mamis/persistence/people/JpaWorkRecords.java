package jp.mamis.persistence.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Guard;

/** Workplaces in PostgreSQL. */
public final class JpaWorkRecords implements WorkRecords {

    private static final String FACTS =
            "select f from AffiliationFactRow f where f.person = :person and f.supersededAt is null";

    private final CurrentEntityManager current;
    private final Guard guard;

    public JpaWorkRecords(CurrentEntityManager current) {
        this.current = current;
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
