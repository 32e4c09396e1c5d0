package jp.mamis.application.labels;

import java.util.Optional;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.Honorific;

/**
 * A label for a letter to one doctor (宛名ラベル).
 *
 * @param name      the former name where the doctor wishes so
 * @param workplace its name, where the letter goes there
 * @param to        where it goes and the address there; empty where no address is known
 */
public record AddressLabel(
        PersonId person, String name, Honorific honorific, Optional<String> workplace, Optional<Place> to) {

    /** One of the doctor's addresses. */
    public record Place(DeliveryDestination destination, Address address) {}
}
