package jp.mamis.web.documents;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PostalCode;

/** How addresses stand on letters, a line each. */
public final class AddressLines {

    private AddressLines() {}

    /** Where letters to somebody go; nothing when no address is registered. */
    public static List<String> of(Addressee to) {
        return to.place()
                .map(place -> Stream.concat(of(place.address()), place.firm().stream())
                        .toList())
                .orElseGet(List::of);
    }

    public static Stream<String> of(Address address) {
        return Stream.concat(
                address.postalCode().map(PostalCode::printed).map(code -> "〒" + code).stream(),
                address.lines().stream());
    }
}
