package jp.mamis.application.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;

/**
 * Which places a postal code delivers to, by the table that ADR 0047 tells of: a help for who types an address, never a
 * ground to refuse one. Codes of large offices and post boxes are not in it. Nothing of the table stays in memory: of its
 * hundred files the one of the code's first two digits is read at each question.
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
        String file = "postal-codes/" + code.digits().substring(0, REGION) + ".txt";
        try (InputStream table = Optional.ofNullable(PostalCodeQueries.class.getResourceAsStream(file))
                        .orElseThrow(() -> new IllegalStateException(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return places(code.digits(), lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
