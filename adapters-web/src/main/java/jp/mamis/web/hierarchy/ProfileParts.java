package jp.mamis.web.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;

/** The fields of a profile that make sense together only, as typed. */
record ProfileParts(String line, String building, String family, String given) {

    /** The fields of the address that are missing while others are there. */
    List<String> missingAddressParts(String postalCode, String prefecture) {
        boolean none = Stream.of(postalCode, prefecture, line, building).allMatch(String::isBlank);
        return none
                ? List.of()
                : Stream.of(missing("postalCode", postalCode), missing("prefecture", prefecture), missing("line", line))
                        .flatMap(Optional::stream)
                        .toList();
    }

    List<String> missingPresidentParts() {
        return given.isBlank()
                ? List.of()
                : missing("presidentFamily", family).stream().toList();
    }

    Optional<Address> address(Optional<PostalCode> postalCode, Optional<Prefecture> prefecture) {
        return line.isBlank()
                ? Optional.empty()
                : Optional.of(Address.parse(postalCode.orElseThrow(), prefecture.orElseThrow(), line, building));
    }

    /**
     * The lines of the address without postal code and prefecture, of which something else may be wrong.
     *
     * @throws jp.mamis.domain.kernel.MalformedValue when there is no such address
     */
    Address lines(String first) {
        return Address.abroad(first, building);
    }

    PersonName president(String first) {
        return PersonName.parse(first, given);
    }

    private static Optional<String> missing(String field, String text) {
        return text.isBlank() ? Optional.of(field) : Optional.empty();
    }
}
