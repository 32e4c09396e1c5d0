package jp.mamis.persistence.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.people.PeopleBulk;
import jp.mamis.domain.calendar.EffectiveDated.Entry;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.persistence.work.CopiedRows;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FactIds;
import jp.mamis.persistence.work.Statements;

/** Many people into PostgreSQL, a few COPY for all of them. */
public final class JpaPeopleBulk implements PeopleBulk {

    private static final long FIRST_VERSION = 1;

    private final CurrentEntityManager current;
    private final Statements statements;

    public JpaPeopleBulk(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        return new HashSet<>(statements.all(
                "select id from mamis.physician where id = any(?)",
                row -> new PersonId(Statements.id(row, "id")),
                (Object) ids));
    }

    @Override
    public void add(List<Newcomer> newcomers, Instant at) {
        addPhysicians(newcomers.stream().map(Newcomer::physician).toList(), at);
        addWork(
                newcomers.stream()
                        .filter(newcomer -> !newcomer.work().affiliations().isEmpty())
                        .toList(),
                at);
    }

    private void addPhysicians(List<Physician> physicians, Instant at) {
        CopiedRows heads = new CopiedRows("physician", "id", "version");
        CopiedRows numbers = new CopiedRows("physician_number", "number", "person");
        for (Physician physician : physicians) {
            UUID person = physician.id().value();
            heads.add(person, FIRST_VERSION);
            numbersOf(physician).forEach(number -> numbers.add(number.digits(), person));
        }
        heads.into(current);
        numbers.into(current);
        facts(physicians.stream().flatMap(physician -> rows(physician, at)).toList())
                .into(current);
    }

    private static Stream<LicenceNumber> numbersOf(Physician physician) {
        return physician.data().entries().stream()
                .map(entry -> entry.value().licence())
                .flatMap(licence -> Stream.concat(licence.formerNumbers().stream(), Stream.of(licence.number())))
                .distinct();
    }

    private static Stream<PhysicianFactRow> rows(Physician physician, Instant at) {
        List<Entry<RegisteredData>> entries = physician.data().entries();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> PhysicianFactRow.from(physician.id(), entries.get(i), i == 0, at));
    }

    private CopiedRows facts(List<PhysicianFactRow> rows) {
        PrimitiveIterator.OfLong ids = FactIds.take(statements, "physician_fact_id", rows.size());
        CopiedRows facts = new CopiedRows(
                "physician_fact",
                "id",
                "person",
                "valid_from",
                "valid_to",
                "shown_from",
                "recorded_at",
                "licence_number",
                "family",
                "given",
                "kana_family",
                "kana_given",
                "name_key",
                "kana_key",
                "former_key",
                "former_kana_key",
                "birth_date",
                "data");
        rows.forEach(row -> facts.add(
                ids.next(),
                row.person,
                row.validFrom,
                row.validTo,
                row.shownFrom,
                row.recordedAt,
                row.licenceNumber,
                row.family,
                row.given,
                row.kanaFamily,
                row.kanaGiven,
                row.nameKey,
                row.kanaKey,
                row.formerKey,
                row.formerKanaKey,
                row.birthDate,
                row.data));
        return facts;
    }

    private void addWork(List<Newcomer> working, Instant at) {
        CopiedRows heads = new CopiedRows("work_record", "person", "version");
        working.forEach(newcomer -> heads.add(newcomer.physician().id().value(), FIRST_VERSION));
        heads.into(current);
        List<AffiliationFactRow> rows = working.stream()
                .flatMap(newcomer -> newcomer.work().affiliations().stream())
                .map(work -> AffiliationFactRow.from(work, at))
                .toList();
        affiliations(rows).into(current);
    }

    private CopiedRows affiliations(List<AffiliationFactRow> rows) {
        PrimitiveIterator.OfLong ids = FactIds.take(statements, "affiliation_fact_id", rows.size());
        CopiedRows facts = new CopiedRows(
                "affiliation_fact",
                "id",
                "affiliation",
                "person",
                "workplace_code",
                "workplace_name",
                "workplace_key",
                "owner",
                "position",
                "duty",
                "valid_from",
                "valid_to",
                "recorded_at");
        rows.forEach(row -> facts.add(
                ids.next(),
                row.affiliation,
                row.person,
                row.workplaceCode,
                row.workplaceName,
                row.workplaceKey,
                row.owner,
                row.position,
                row.duty,
                row.validFrom,
                row.validTo,
                row.recordedAt));
        return facts;
    }
}
