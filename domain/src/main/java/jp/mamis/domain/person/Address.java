package jp.mamis.domain.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A postal address (住所), in Japan in full-width characters. A line too long for its field, such as a street name of
 * Kyoto, continues in the building line where a line may end, and is never refused for that; it is known how far it goes
 * there, so that it is one line again wherever it is shown. One that ends at a space stays parted there.
 *
 * @param postalCode absent abroad
 * @param prefecture absent abroad
 * @param line       town, street and number, 1 to 22 characters; abroad 44, which are half as wide
 * @param building   what the line could not hold, building and room, 0 to 70 characters
 * @param continued  how much of the text of {@code building} continues the line
 */
public record Address(
        Optional<PostalCode> postalCode, Optional<Prefecture> prefecture, String line, String building, int continued) {

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
                && continued >= 0
                && continued <= building.length()
                && (postalCode.isEmpty() || prefecture.isPresent());
        if (!sound) {
            throw new MalformedValue("address", line + building);
        }
    }

    /** An address of which it is not known whether its building line continues the first. */
    public Address(Optional<PostalCode> postalCode, Optional<Prefecture> prefecture, String line, String building) {
        this(postalCode, prefecture, line, building, 0);
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
        String line = whole.substring(0, end);
        String rest = whole.substring(end);
        boolean apart = !line.equals(line.stripTrailing()) || !rest.equals(rest.stripLeading());
        return new Address(
                postalCode,
                prefecture,
                line.strip(),
                spilt(whole, end, building, separator),
                apart ? 0 : rest.strip().length());
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

    /** Town, street and number as they were typed, also where they go on in the building line. */
    public String wholeLine() {
        return line + building.substring(0, continued);
    }

    /** Building and room alone. */
    public String onlyBuilding() {
        return building.substring(continued).strip();
    }

    /** As it is written on letters, without the postal code: what the line could not hold is one line with it again. */
    public List<String> lines() {
        String first = prefecture.map(Prefecture::kanji).orElse("") + wholeLine();
        return isTorn()
                ? List.of(first + building)
                : Stream.of(first, onlyBuilding())
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** Cut within a number or word, from the time when that was done and not noted. */
    private boolean isTorn() {
        return continued == 0
                && Characters.count(line) == longest(prefecture)
                && !building.isEmpty()
                && !LineBreaks.at(line.length(), line + building);
    }
}
