package jp.mamis.application.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;

/**
 * Which places a postal code delivers to, by the table that ADR 0047 tells of: a help for who types an address, never a
 * ground to refuse one. Codes of large offices and post boxes are not in it. Nothing of the table stays in memory: of its
 * hundred files the one of the code's first two digits is read at each question, or once for the bars of many.
 */
public final class PostalCodeQueries {

    private static final int REGION = 2;
    private static final int CODE = 7;

    /**
     * A place of delivery.
     *
     * @param town empty where the code stands for all of the municipality that has no code of its own
     */
    public record Place(Prefecture prefecture, String municipality, String town) {}

    PostalCodeQueries() {}

    /** The places of a code in the order of the table, several where it is shared; none where it is not known. */
    public List<Place> places(PostalCode code) {
        return places(code.digits(), region(regionOf(code)));
    }

    private static String regionOf(PostalCode code) {
        return code.digits().substring(0, REGION);
    }

    private static List<String> region(String region) {
        String file = "postal-codes/" + region + ".txt";
        try (InputStream table = Optional.ofNullable(PostalCodeQueries.class.getResourceAsStream(file))
                        .orElseThrow(() -> new IllegalStateException(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The bars of addresses for sorting machines. None abroad, where the code is unknown or stands for what has no code of
     * its own, and where the address does not name a town of its code: wrong bars would lead the letter astray.
     *
     * @return for one run of one thread: it reads each region once, and the region stays in memory as long as it does itself
     */
    public Function<Address, Optional<CustomerBarCode>> barCodes() {
        Map<String, List<String>> read = new HashMap<>();
        return address -> barCode(
                address,
                code -> places(code.digits(), read.computeIfAbsent(regionOf(code), PostalCodeQueries::region)));
    }

    private static Optional<CustomerBarCode> barCode(Address address, Function<PostalCode, List<Place>> known) {
        String line = alike(address.wholeLine());
        return address.postalCode()
                .flatMap(code -> known.apply(code).stream()
                        .filter(place -> !place.town().isEmpty())
                        .sorted(Comparator.comparingInt(place -> -place.town().length()))
                        .flatMap(place -> behind(place, line).stream())
                        .findFirst()
                        .map(behind -> CustomerBarCode.of(code, behind + " " + address.onlyBuilding())));
    }

    private static Optional<String> behind(Place place, String line) {
        String municipality = alike(place.municipality());
        String town = alike(place.town());
        int from = Math.max(line.indexOf(municipality), 0);
        int at = line.indexOf(town, line.startsWith(municipality, from) ? from + municipality.length() : from);
        return at < 0 ? Optional.empty() : Optional.of(line.substring(at + town.length()));
    }

    /** Towns are written with either of the two. */
    private static String alike(String text) {
        return text.replace('ヶ', 'ケ');
    }

    /** Under {@code =14 横浜市青葉区} stand its codes, such as {@code 2250003 新石川}, until another municipality begins. */
    private static List<Place> places(String code, List<String> lines) {
        List<Place> places = new ArrayList<>();
        String municipality = "";
        for (String line : lines) {
            if (line.startsWith("=")) {
                municipality = line.substring(1);
            } else if (line.startsWith(code)) {
                places.add(new Place(
                        Prefecture.ofCode(municipality.substring(0, REGION)).orElseThrow(),
                        municipality.substring(REGION).strip(),
                        line.substring(CODE).strip()));
            }
        }
        return List.copyOf(places);
    }
}
