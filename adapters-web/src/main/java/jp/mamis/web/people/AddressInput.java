package jp.mamis.web.people;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.problem.InputFault;

/** Reads the addresses of a person from the fields of a form. Every fault is kept. */
final class AddressInput {

    private final FormInput input;
    private final boolean atHome;

    /** @param atHome whether the home address has to be given */
    AddressInput(FormInput input, boolean atHome) {
        this.input = input;
        this.atHome = atHome;
    }

    /**
     * Without postal code and prefecture it is an address in another country. The lines are read on their own first, so
     * that what is wrong with them is told together with all other faults.
     */
    Parsed<Optional<Address>> read(String which) {
        Parsed<Optional<PostalCode>> code = input.optional(which + "PostalCode", PostalCode::parse);
        Parsed<Optional<Prefecture>> prefecture = input.optional(which + "Prefecture", Prefecture::parse);
        missing(which).forEach(field -> input.fault(InputFault.required(field)));
        String line = input.text(which + "Line").strip();
        String building = input.text(which + "Building").strip();
        Parsed<Optional<Address>> lines = input.optional(which + "Line", text -> Address.abroad(text, building));
        boolean abroad = input.text(which + "Prefecture").isBlank()
                && input.text(which + "PostalCode").isBlank();
        if (line.isEmpty() || abroad) {
            return lines;
        }
        return input.combined(
                which + "Line",
                () -> Optional.of(
                        Address.parse(code.get().orElseThrow(), prefecture.get().orElseThrow(), line, building)));
    }

    private Stream<String> missing(String which) {
        boolean inJapan = Stream.of("PostalCode", "Prefecture").anyMatch(part -> given(which + part));
        boolean wanted = atHome && which.equals("home");
        if (wanted && !given("homeLine") && !inJapan) {
            return Stream.of("homePostalCode", "homePrefecture", "homeLine");
        }
        boolean begun = inJapan || given(which + "Building");
        Stream<String> line = begun ? Stream.of(which + "Line") : Stream.empty();
        Stream<String> place = inJapan ? Stream.of(which + "PostalCode", which + "Prefecture") : Stream.empty();
        return Stream.concat(place, line).filter(field -> !given(field));
    }

    private boolean given(String field) {
        return !input.text(field).isBlank();
    }
}
