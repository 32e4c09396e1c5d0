package jp.mamis.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** Physicians in memory. */
public final class InMemoryPhysicians implements Physicians {

    private final InMemoryStore store;
    private final InMemoryHistory<Physician> history;
    private final NavigableMap<UUID, Physician> physicians;

    public InMemoryPhysicians(InMemoryStore store) {
        this.store = store;
        this.history = new InMemoryHistory<>(store);
        this.physicians = store.table();
    }

    @Override
    public Optional<Physician> find(PersonId id) {
        return Optional.ofNullable(physicians.get(id.value()));
    }

    @Override
    public Map<PersonId, Physician> all(Collection<PersonId> persons) {
        return persons.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toUnmodifiableMap(Physician::id, physician -> physician));
    }

    @Override
    public Optional<RegisteredData> registered(PersonId person, LocalDate day, Instant known) {
        return Optional.ofNullable(asKnown(known).get(person.value())).map(physician -> physician.shownOn(day));
    }

    @Override
    public Optional<Physician> findByLicence(LicenceNumber number) {
        return physicians.values().stream()
                .filter(physician -> numbers(physician).anyMatch(number::equals))
                .findFirst();
    }

    @Override
    public Map<LicenceNumber, Physician> withLicences(Collection<LicenceNumber> wanted) {
        return wanted.stream()
                .distinct()
                .flatMap(number -> findByLicence(number).map(found -> Map.entry(number, found)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Physician> readAlike(KanaName kana, BirthDate birth) {
        return physicians.values().stream()
                .filter(physician -> isCalled(physician, kana, birth))
                .toList();
    }

    private static boolean isCalled(Physician physician, KanaName kana, BirthDate birth) {
        return physician.data().entries().stream()
                .map(entry -> entry.value())
                .anyMatch(data ->
                        data.birth().equals(birth) && NameKey.of(data.kana()).equals(NameKey.of(kana)));
    }

    @Override
    public List<PersonId> withMail(MailAddress address) {
        return physicians.values().stream()
                .filter(physician -> physician
                        .latest()
                        .contact()
                        .mail()
                        .filter(mail -> mail.key().equals(address.key()))
                        .isPresent())
                .map(Physician::id)
                .toList();
    }

    @Override
    public void save(Physician physician, Instant at) {
        store.requireTransaction();
        Version stored = find(physician.id()).map(Physician::version).orElse(Version.NEW);
        boolean taken = numbers(physician)
                .flatMap(number -> findByLicence(number).stream())
                .anyMatch(owner -> !owner.id().equals(physician.id()));
        if (taken || !stored.equals(physician.version())) {
            throw new StaleState("physician");
        }
        history.save(physician.id().value(), physician, at);
        physicians.put(
                physician.id().value(),
                new Physician(physician.id(), physician.version().next(), physician.data()));
    }

    private static Stream<LicenceNumber> numbers(Physician physician) {
        return physician.data().entries().stream()
                .map(entry -> entry.value().licence())
                .flatMap(licence -> Stream.concat(Stream.of(licence.number()), licence.formerNumbers().stream()));
    }

    /** Everyone by person as stored up to an instant. */
    Map<UUID, Physician> asKnown(Instant known) {
        return history.asKnown(known);
    }

    @Override
    public void forget(PersonId person) {
        store.requireTransaction();
        physicians.remove(person.value());
        history.forget(person.value());
    }
}
