package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.institutions.Institutions;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** Finds how doctors are reached today: an address of an earlier day delivers nothing. */
final class Addressees {

    private final Physicians physicians;
    private final WorkRecords works;
    private final Members members;
    private final Institutions register;

    Addressees(Ports ports) {
        this.physicians = ports.people().physicians();
        this.works = ports.people().workRecords();
        this.members = ports.membership().members();
        this.register = ports.institutions().register();
    }

    /** Each of them, in as many statements as for one. */
    Map<PersonId, Addressee> of(Collection<PersonId> persons, LocalDate today) {
        Map<PersonId, Physician> known = physicians.all(persons);
        Map<PersonId, Addressee.Place> workplaces = workplaces(
                known.values().stream()
                        .filter(physician ->
                                physician.shownOn(today).contact().destination() == DeliveryDestination.WORKPLACE)
                        .map(Physician::id)
                        .toList(),
                today);
        return known.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Physician::id,
                        physician -> addressee(
                                physician.shownOn(today), Optional.ofNullable(workplaces.get(physician.id())))));
    }

    private static Addressee addressee(RegisteredData data, Optional<Addressee.Place> workplace) {
        ContactDetails contact = data.contact();
        boolean elsewhere = contact.destination() == DeliveryDestination.OTHER;
        return new Addressee(
                name(data).full(),
                place(contact, workplace),
                numbers(elsewhere, contact.homeFax(), contact.otherFax()),
                Stream.concat(
                                numbers(elsewhere, contact.homePhone(), contact.otherPhone()).stream(),
                                contact.mobile().map(MobilePhone::hyphenated).stream())
                        .toList());
    }

    private static PersonName name(RegisteredData data) {
        return data.former()
                .filter(former -> data.formerNameOnMail())
                .map(FormerName::name)
                .orElse(data.name());
    }

    private static List<String> numbers(boolean elsewhere, Optional<PhoneNumber> home, Optional<PhoneNumber> other) {
        Stream<Optional<PhoneNumber>> order = elsewhere ? Stream.of(other, home) : Stream.of(home, other);
        return order.flatMap(Optional::stream)
                .map(PhoneNumber::hyphenated)
                .distinct()
                .toList();
    }

    /** Where letters were asked to go, else where one can write to at all. */
    private static Optional<Addressee.Place> place(ContactDetails contact, Optional<Addressee.Place> workplace) {
        Optional<Addressee.Place> home = contact.home().map(at -> new Addressee.Place(Optional.empty(), at));
        Optional<Addressee.Place> other = contact.other().map(at -> new Addressee.Place(Optional.empty(), at));
        return switch (contact.destination()) {
            case HOME -> home.or(() -> other);
            case OTHER -> other.or(() -> home);
            case WORKPLACE -> workplace.or(() -> home).or(() -> other);
        };
    }

    /** The first place of work with an address in the register: what the person states, then where memberships are held. */
    private Map<PersonId, Addressee.Place> workplaces(List<PersonId> persons, LocalDate today) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, WorkRecord> stated = works.all(persons);
        Map<PersonId, Member> memberships = members.all(persons);
        Map<PersonId, List<InstitutionCode>> codes = persons.stream()
                .collect(Collectors.toUnmodifiableMap(
                        person -> person,
                        person -> codes(
                                Optional.ofNullable(stated.get(person)),
                                Optional.ofNullable(memberships.get(person)),
                                today)));
        Map<InstitutionCode, Institution> known =
                register
                        .of(codes.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Institution::code, institution -> institution));
        Map<PersonId, Addressee.Place> places = new HashMap<>();
        codes.forEach((person, of) -> of.stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .flatMap(institution -> at(institution).stream())
                .findFirst()
                .ifPresent(place -> places.put(person, place)));
        return places;
    }

    private static List<InstitutionCode> codes(Optional<WorkRecord> record, Optional<Member> member, LocalDate today) {
        Stream<Workplace> stated =
                record.stream().flatMap(of -> of.heldOn(today).stream()).map(Affiliation::workplace);
        Stream<Workplace> groups =
                member.stream().flatMap(of -> of.groups().stream()).map(group -> group.workplaceOn(today));
        return Stream.concat(stated, groups)
                .flatMap(workplace -> workplace.registerCode().stream())
                .distinct()
                .toList();
    }

    private static Optional<Addressee.Place> at(Institution institution) {
        return institution
                .address()
                .map(address ->
                        new Addressee.Place(Optional.of(institution.name().text()), address));
    }
}
