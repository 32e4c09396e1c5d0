package jp.mamis.application.addressees;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.addressees.Addressee.Place;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.settings.LabelAddress;

/** To which of a doctor's addresses labels and letters go. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会)",
        article = "会員台帳・宛名ラベル; 基本管理項目 24, 42",
        rule =
                "Labels and letters go where the body's rules say, else where the doctor wishes letters to go; where that address"
                        + " is not known, home, then the other address, then the workplace. They name the doctor by the former"
                        + " name where the doctor wishes so.",
        note = "The order in which other addresses are taken is our choice.")
final class AddressPolicy {

    private final LabelAddress rule;

    AddressPolicy(LabelAddress rule) {
        this.rule = rule;
    }

    /** Whether the address depends on where the doctor works. */
    boolean asksForWorkplace(ContactDetails contact) {
        return wanted(contact) == DeliveryDestination.WORKPLACE
                || (contact.home().isEmpty() && contact.other().isEmpty());
    }

    /** @param workplace the workplace, where the register knows its address */
    Optional<Place> place(ContactDetails contact, Optional<Place> workplace) {
        return Stream.of(
                        wanted(contact),
                        DeliveryDestination.HOME,
                        DeliveryDestination.OTHER,
                        DeliveryDestination.WORKPLACE)
                .flatMap(destination -> place(destination, contact, workplace).stream())
                .findFirst();
    }

    private DeliveryDestination wanted(ContactDetails contact) {
        return switch (rule) {
            case AS_WISHED -> contact.destination();
            case HOME -> DeliveryDestination.HOME;
            case WORKPLACE -> DeliveryDestination.WORKPLACE;
        };
    }

    private static Optional<Place> place(
            DeliveryDestination destination, ContactDetails contact, Optional<Place> workplace) {
        return switch (destination) {
            case HOME -> contact.home().map(address -> new Place(destination, Optional.empty(), address));
            case OTHER -> contact.other().map(address -> new Place(destination, Optional.empty(), address));
            case WORKPLACE -> workplace;
        };
    }
}
