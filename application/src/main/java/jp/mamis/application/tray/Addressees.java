package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.institutions.Institutions;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
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

    Addressee of(PersonId person, LocalDate today) {
        RegisteredData data = physicians.require(person).shownOn(today);
        ContactDetails contact = data.contact();
        boolean elsewhere = contact.destination() == DeliveryDestination.OTHER;
        return new Addressee(
                name(data).full(),
                place(person, contact, today),
                numbers(elsewhere, contact.homeFax(), contact.otherFax()),
                Stream.concat(
                                numbers(elsewhere, contact.homePhone(), contact.otherPhone()).stream(),
                                contact.mobile().map(MobilePhone::hyphenated).stream())
                        .toList());
    }

    /** By name alone. */
    Addressee named(PersonId person, LocalDate today) {
        return Addressee.named(name(physicians.require(person).shownOn(today)).full());
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
    private Optional<Addressee.Place> place(PersonId person, ContactDetails contact, LocalDate today) {
        Optional<Addressee.Place> home = contact.home().map(at -> new Addressee.Place(Optional.empty(), at));
        Optional<Addressee.Place> other = contact.other().map(at -> new Addressee.Place(Optional.empty(), at));
        return switch (contact.destination()) {
            case HOME -> home.or(() -> other);
            case OTHER -> other.or(() -> home);
            case WORKPLACE -> workplace(person, today).or(() -> home).or(() -> other);
        };
    }

    /** The first place of work with an address in the register: what the person states, then where memberships are held. */
    private Optional<Addressee.Place> workplace(PersonId person, LocalDate today) {
        Stream<Workplace> stated = works.of(person).heldOn(today).stream().map(Affiliation::workplace);
        Stream<Workplace> groups = members.of(person).groups().stream().map(group -> group.workplaceOn(today));
        return Stream.concat(stated, groups)
                .flatMap(workplace -> workplace.registerCode().stream())
                .distinct()
                .flatMap(code -> register.find(code).stream())
                .flatMap(institution -> at(institution).stream())
                .findFirst();
    }

    private static Optional<Addressee.Place> at(Institution institution) {
        return institution
                .address()
                .map(address ->
                        new Addressee.Place(Optional.of(institution.name().text()), address));
    }
}
