package jp.mamis.application.labels;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.labels.AddressLabel.Place;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.settings.LabelAddress;

/** To which of a doctor's addresses a label goes. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会)",
        article = "会員台帳・宛名ラベル; 基本管理項目 24, 42",
        rule =
                "A label goes where the body's rules say, else where the doctor wishes letters to go; where that address is"
                        + " not known, home, then the other address, then the workplace. It names the doctor by the former name"
                        + " where the doctor wishes so.",
        note = "The order in which other addresses are taken is our choice.")
final class LabelPolicy {

    private final LabelAddress rule;

    LabelPolicy(LabelAddress rule) {
        this.rule = rule;
    }

    /** @param workplace the address of the workplace, where the register knows it */
    Optional<Place> place(ContactDetails contact, Optional<Address> workplace) {
        return Stream.of(
                        wanted(contact),
                        DeliveryDestination.HOME,
                        DeliveryDestination.OTHER,
                        DeliveryDestination.WORKPLACE)
                .flatMap(destination ->
                        address(destination, contact, workplace)
                                .map(address -> new Place(destination, address))
                                .stream())
                .findFirst();
    }

    private DeliveryDestination wanted(ContactDetails contact) {
        return switch (rule) {
            case AS_WISHED -> contact.destination();
            case HOME -> DeliveryDestination.HOME;
            case WORKPLACE -> DeliveryDestination.WORKPLACE;
        };
    }

    private static Optional<Address> address(
            DeliveryDestination destination, ContactDetails contact, Optional<Address> workplace) {
        return switch (destination) {
            case HOME -> contact.home();
            case OTHER -> contact.other();
            case WORKPLACE -> workplace;
        };
    }
}
