package jp.mamis.web.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PostalCode;

/** How addresses stand on letters, a line each. */
public final class AddressLines {

    private AddressLines() {}

    /** Where letters to somebody go; nothing when no address is registered. */
    public static List<String> of(Addressee to) {
        return of(to.place().map(Addressee.Place::address), to.place().flatMap(Addressee.Place::firm));
    }

    /** @param firm the workplace, when it is the workplace's address */
    public static List<String> of(Optional<Address> address, Optional<String> firm) {
        return Stream.concat(address.stream().flatMap(AddressLines::of), firm.stream())
                .toList();
    }

    public static Stream<String> of(Address address) {
        return Stream.concat(
                address.postalCode().map(PostalCode::printed).map(code -> "〒" + code).stream(),
                address.lines().stream());
    }
}
