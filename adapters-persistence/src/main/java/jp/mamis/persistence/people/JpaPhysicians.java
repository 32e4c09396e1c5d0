package jp.mamis.persistence.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.EffectiveDated.Entry;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Guard;
import jp.mamis.persistence.work.Statements;

/** Physicians in PostgreSQL. Long because each question brings its statement. */
public final class JpaPhysicians implements Physicians {

    private static final String FACTS =
            "select f from PhysicianFactRow f where f.person = :person and f.supersededAt is null order by f.validFrom";
    private static final String FACTS_KNOWN = "select f from PhysicianFactRow f where f.person = :person"
            + " and f.recordedAt <= :known and (f.supersededAt is null or f.supersededAt > :known) order by f.validFrom";
    private static final String FACTS_OF_SEVERAL = "select f from PhysicianFactRow f where f.person in :persons"
            + " and f.supersededAt is null order by f.validFrom";
    private static final String SEVERAL = "select id, version from mamis.physician where id = any(?)";
    /** Takes a number nobody has; touches nothing when it is another's. */
    private static final String TAKE_NUMBER = "insert into mamis.physician_number as n values (?1, ?2)"
            + " on conflict (number) do update set person = excluded.person where n.person = excluded.person";

    private static final String READ_ALIKE = "select distinct person from mamis.physician_fact"
            + " where kana_key = ?1 and birth_date = ?2 and superseded_at is null";
    private static final String WITH_MAIL = "select person from mamis.physician_fact"
            + " where mail_key = ?1 and superseded_at is null and valid_to is null";

    private final CurrentEntityManager current;
    private final Guard guard;
    private final Statements statements;

    private static final String OWNERS = "select number, person from mamis.physician_number where number = any(?)";

    private record Owner(LicenceNumber number, PersonId person) {}

    private record Head(UUID id, Version version) {}

    public JpaPhysicians(CurrentEntityManager current) {
        this.current = current;
        this.guard = new Guard(current, "physician", "id");
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Physician> find(PersonId id) {
        return guard.version(id.value()).map(version -> new Physician(id, version, data(id)));
    }

    @Override
    public Map<PersonId, Physician> all(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = persons.stream().map(PersonId::value).toList();
        // Versions first, as for one: what is stored in between is then found to be newer than what was read.
        List<Head> heads = statements.all(
                SEVERAL, row -> new Head(Statements.id(row, "id"), new Version(row.getLong("version"))), (Object)
                        ids.toArray(UUID[]::new));
        Map<UUID, List<PhysicianFactRow>> facts = current.get()
                .createQuery(FACTS_OF_SEVERAL, PhysicianFactRow.class)
                .setParameter("persons", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(fact -> fact.person));
        return heads.stream()
                .map(head -> new Physician(
                        new PersonId(head.id()), head.version(), dated(facts.getOrDefault(head.id(), List.of()))))
                .collect(Collectors.toUnmodifiableMap(Physician::id, physician -> physician));
    }

    private static EffectiveDated<RegisteredData> dated(List<PhysicianFactRow> facts) {
        return new EffectiveDated<>(
                facts.stream().map(PhysicianFactRow::toDomain).toList());
    }

    private EffectiveDated<RegisteredData> data(PersonId id) {
        return dated(facts(id));
    }

    private List<PhysicianFactRow> facts(PersonId id) {
        return current.get()
                .createQuery(FACTS, PhysicianFactRow.class)
                .setParameter("person", id.value())
                .getResultList();
    }

    @Override
    public Optional<RegisteredData> registered(PersonId person, LocalDate day, Instant known) {
        List<PhysicianFactRow> facts = current.get()
                .createQuery(FACTS_KNOWN, PhysicianFactRow.class)
                .setParameter("person", person.value())
                .setParameter("known", known)
                .getResultList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Physician(person, Version.NEW, dated(facts)).shownOn(day));
    }

    @Override
    public Optional<Physician> findByLicence(LicenceNumber number) {
        List<?> owners = current.get()
                .createNativeQuery("select person from mamis.physician_number where number = ?1")
                .setParameter(1, number.digits())
                .getResultList();
        return owners.stream().findFirst().flatMap(owner -> find(new PersonId((UUID) owner)));
    }

    @Override
    public Map<LicenceNumber, Physician> withLicences(Collection<LicenceNumber> numbers) {
        List<Owner> owners = statements.all(
                OWNERS,
                row -> new Owner(
                        new LicenceNumber(row.getString("number")), new PersonId(Statements.id(row, "person"))),
                (Object) numbers.stream().map(LicenceNumber::digits).toArray(String[]::new));
        Map<PersonId, Physician> known =
                all(owners.stream().map(Owner::person).collect(Collectors.toUnmodifiableSet()));
        return owners.stream()
                .filter(owner -> known.containsKey(owner.person()))
                .collect(Collectors.toUnmodifiableMap(
                        Owner::number, owner -> Objects.requireNonNull(known.get(owner.person()))));
    }

    @Override
    public List<Physician> readAlike(KanaName kana, BirthDate birth) {
        List<?> alike = current.get()
                .createNativeQuery(READ_ALIKE)
                .setParameter(1, NameKey.of(kana).text())
                .setParameter(2, birth.day())
                .getResultList();
        return alike.isEmpty()
                ? List.of()
                : List.copyOf(all(alike.stream()
                                .map(person -> new PersonId((UUID) person))
                                .collect(Collectors.toUnmodifiableSet()))
                        .values());
    }

    @Override
    public List<PersonId> withMail(MailAddress address) {
        List<?> owners = current.get()
                .createNativeQuery(WITH_MAIL)
                .setParameter(1, address.key())
                .getResultList();
        return owners.stream().map(owner -> new PersonId((UUID) owner)).toList();
    }

    @Override
    public void save(Physician physician, Instant at) {
        guard.advance(physician.id().value(), physician.version());
        takeNumbers(physician);
        List<PhysicianFactRow> stored = physician.version().equals(Version.NEW) ? List.of() : facts(physician.id());
        List<PhysicianFactRow> wanted = rows(physician, at);
        EntityManager manager = current.get();
        stored.stream().filter(row -> wanted.stream().noneMatch(row::says)).forEach(row -> row.supersede(at));
        manager.flush();
        wanted.stream().filter(row -> stored.stream().noneMatch(row::says)).forEach(manager::persist);
        manager.flush();
    }

    private static List<PhysicianFactRow> rows(Physician physician, Instant at) {
        List<Entry<RegisteredData>> entries = physician.data().entries();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> PhysicianFactRow.from(physician.id(), entries.get(i), i == 0, at))
                .toList();
    }

    private void takeNumbers(Physician physician) {
        Query take = current.get()
                .createNativeQuery(TAKE_NUMBER)
                .setParameter(2, physician.id().value());
        physician.data().entries().stream()
                .map(entry -> entry.value().licence())
                .flatMap(JpaPhysicians::numbers)
                .distinct()
                .filter(number -> take.setParameter(1, number.digits()).executeUpdate() == 0)
                .findFirst()
                .ifPresent(taken -> {
                    throw new StaleState("register number");
                });
    }

    private static Stream<LicenceNumber> numbers(MedicalLicence licence) {
        return Stream.concat(licence.formerNumbers().stream(), Stream.of(licence.number()));
    }

    @Override
    public void forget(PersonId person) {
        current.get().flush();
        Stream.of("physician_number where person", "physician_fact where person", "physician where id")
                .forEach(rows -> statements.run("delete from mamis." + rows + " = ?", person.value()));
        current.get().clear();
    }
}
