package jp.mamis.application.addressees;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.DeliveryDestination;

/**
 * Who is to be reached, and how.
 *
 * @param name   as letters name the person: the former name where that was asked for
 * @param place  where letters go; empty when no address is registered
 * @param faxes  FAX numbers, that of the address first
 * @param phones telephone numbers, that of the address first
 */
public record Addressee(String name, Optional<Place> place, List<String> faxes, List<String> phones) {

    /**
     * An address to write to.
     *
     * @param destination which of the doctor's addresses it is
     * @param firm        the workplace, when it is the workplace's address
     */
    public record Place(DeliveryDestination destination, Optional<String> firm, Address address) {}

    public Addressee {
        faxes = List.copyOf(faxes);
        phones = List.copyOf(phones);
    }

    /** Who need not be reached any more. */
    public Addressee nameOnly() {
        return new Addressee(name, Optional.empty(), List.of(), List.of());
    }
}
