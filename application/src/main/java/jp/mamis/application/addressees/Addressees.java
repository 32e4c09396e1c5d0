package jp.mamis.application.addressees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.LabelAddress;

/** Finds how bodies reach doctors. Scope and logging are for who asks. */
public final class Addressees {

    private final Physicians physicians;
    private final PostalWorkplaces workplaces;

    /** Over the given ports. */
    public Addressees(Ports ports) {
        this.physicians = ports.people().physicians();
        this.workplaces = new PostalWorkplaces(ports);
    }

    /**
     * Each of them, in as many statements as for one.
     *
     * @param days the doctors with the day as of which each is asked for: today, or the last one of who has left
     * @param body who writes
     * @param rule to which address the body writes
     */
    public Map<PersonId, Addressee> of(Map<PersonId, LocalDate> days, AssociationId body, LabelAddress rule) {
        AddressPolicy policy = new AddressPolicy(rule);
        Map<PersonId, RegisteredData> known = physicians.all(days.keySet()).values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        physician -> physician.id(),
                        physician -> physician.shownOn(Objects.requireNonNull(days.get(physician.id())))));
        Map<PersonId, Addressee.Place> atWork = workplaces.of(
                known.entrySet().stream()
                        .filter(person ->
                                policy.asksForWorkplace(person.getValue().contact()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), person -> Objects.requireNonNull(days.get(person)))),
                body);
        return known.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        person -> addressee(
                                person.getValue(),
                                policy.place(
                                        person.getValue().contact(),
                                        Optional.ofNullable(atWork.get(person.getKey()))))));
    }

    /** As letters name the doctor: by the former name where that was asked for. */
    public static String name(RegisteredData data) {
        return data.former()
                .filter(former -> data.formerNameOnMail())
                .map(FormerName::name)
                .orElse(data.name())
                .full();
    }

    private static Addressee addressee(RegisteredData data, Optional<Addressee.Place> place) {
        ContactDetails contact = data.contact();
        boolean elsewhere = contact.destination() == DeliveryDestination.OTHER;
        return new Addressee(
                name(data),
                place,
                numbers(elsewhere, contact.homeFax(), contact.otherFax()),
                Stream.concat(
                                numbers(elsewhere, contact.homePhone(), contact.otherPhone()).stream(),
                                contact.mobile().map(MobilePhone::hyphenated).stream())
                        .toList());
    }

    private static List<String> numbers(boolean elsewhere, Optional<PhoneNumber> home, Optional<PhoneNumber> other) {
        Stream<Optional<PhoneNumber>> order = elsewhere ? Stream.of(other, home) : Stream.of(home, other);
        return order.flatMap(Optional::stream)
                .map(PhoneNumber::hyphenated)
                .distinct()
                .toList();
    }
}
