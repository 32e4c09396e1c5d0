package jp.mamis.domain.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A postal address (住所), in Japan in full-width characters. A line too long for its field, such as a street name of
 * Kyoto, continues in the building line where a line may end, and is never refused for that.
 *
 * @param postalCode absent abroad
 * @param prefecture absent abroad
 * @param line       town, street and number, 1 to 22 characters; abroad 44, which are half as wide
 * @param building   building, room and what the line could not hold, 0 to 70 characters
 */
public record Address(Optional<PostalCode> postalCode, Optional<Prefecture> prefecture, String line, String building) {

    private static final int LONGEST_LINE = 22;
    private static final int LONGEST_LINE_ABROAD = 44;
    private static final int LONGEST_BUILDING = 70;

    /** @throws MalformedValue of kind {@code address}, when too long {@code address-length} */
    public Address {
        if (Characters.count(line) > longest(prefecture) || Characters.count(building) > LONGEST_BUILDING) {
            throw new MalformedValue("address-length", line + building);
        }
        boolean sound = !line.isBlank()
                && Characters.printable(line + building)
                && (postalCode.isEmpty() || prefecture.isPresent());
        if (!sound) {
            throw new MalformedValue("address", line + building);
        }
    }

    /**
     * An address in Japan, from text of any width.
     *
     * @throws MalformedValue of kind {@code address} when empty or not printable, of kind {@code address-length} when
     *     longer than both lines together
     */
    public static Address parse(PostalCode postalCode, Prefecture prefecture, String line, String building) {
        return of(
                Optional.of(postalCode), Optional.of(prefecture), FullWidth.fold(line), FullWidth.fold(building), "　");
    }

    /**
     * An address in another country as it was typed, without postal code and prefecture; the country is part of the text.
     *
     * @throws MalformedValue of kind {@code address} when empty or not printable, of kind {@code address-length} when
     *     longer than both lines together
     */
    public static Address abroad(String line, String building) {
        return of(Optional.empty(), Optional.empty(), line.strip(), building.strip(), " ");
    }

    private static Address of(
            Optional<PostalCode> postalCode,
            Optional<Prefecture> prefecture,
            String whole,
            String building,
            String separator) {
        int cut = Characters.end(whole, longest(prefecture));
        int end = cut;
        if (cut < whole.length() && !Characters.excessive(whole)) {
            int parted = partedBefore(cut, whole);
            end = Characters.count(spilt(whole, parted, building, separator)) > LONGEST_BUILDING ? cut : parted;
        }
        return new Address(
                postalCode, prefecture, whole.substring(0, end).strip(), spilt(whole, end, building, separator));
    }

    private static int longest(Optional<Prefecture> prefecture) {
        return prefecture.isPresent() ? LONGEST_LINE : LONGEST_LINE_ABROAD;
    }

    private static String spilt(String whole, int end, String building, String separator) {
        String spilt = whole.substring(end).strip();
        return spilt.isEmpty() || building.isEmpty() ? spilt + building : spilt + separator + building;
    }

    /** The last place up to {@code cut} where a line may end; {@code cut} itself where there is none. */
    private static int partedBefore(int cut, String whole) {
        int end = 0;
        for (String part : LineBreaks.parts(whole)) {
            int seen = end + part.stripTrailing().length();
            if (seen > cut) {
                break;
            }
            end += part.length();
        }
        return whole.substring(0, end).isBlank() ? cut : end;
    }

    /** As it is written on letters, without the postal code: what was cut within a number or word is one line again. */
    public List<String> lines() {
        String first = prefecture.map(Prefecture::kanji).orElse("") + line;
        boolean torn = Characters.count(line) == longest(prefecture)
                && !building.isEmpty()
                && !LineBreaks.at(line.length(), line + building);
        return torn
                ? List.of(first + building)
                : Stream.of(first, building).filter(text -> !text.isEmpty()).toList();
    }
}
