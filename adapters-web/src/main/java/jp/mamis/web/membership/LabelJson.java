package jp.mamis.web.membership;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.application.labels.AddressLabel;
import jp.mamis.application.labels.AddressLabel.Place;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.settings.Honorific;

/**
 * A label of the API.
 *
 * @param name        the former name where the doctor wishes so
 * @param workplace   its name, where the letter goes there
 * @param destination which of the addresses it is; absent where none is known, like the address
 * @param barCode     what the bars for sorting machines say, postal code and number; only where asked for
 */
public record LabelJson(
        UUID person,
        String name,
        Honorific honorific,
        Optional<String> workplace,
        Optional<DeliveryDestination> destination,
        Optional<String> postalCode,
        Optional<String> prefecture,
        Optional<String> address,
        Optional<String> building,
        Optional<String> barCode) {

    static LabelJson of(AddressLabel label, Function<Address, Optional<CustomerBarCode>> bars) {
        Optional<Address> address = label.to().map(Place::address);
        return new LabelJson(
                label.person().value(),
                label.name(),
                label.honorific(),
                label.workplace(),
                label.to().map(Place::destination),
                address.flatMap(Address::postalCode).map(PostalCode::digits),
                address.flatMap(Address::prefecture).map(Prefecture::kanji),
                address.map(Address::wholeLine),
                address.map(Address::onlyBuilding).filter(text -> !text.isEmpty()),
                address.flatMap(bars).map(CustomerBarCode::text));
    }
}
