package jp.mamis.domain.person;

import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A postal address (住所) in full-width characters. A line too long for its field, such as a street name of Kyoto,
 * continues in the building line and is never refused for that.
 *
 * @param postalCode absent abroad
 * @param prefecture absent abroad
 * @param line       town, street and number, 1 to 22 characters
 * @param building   building, room and what the line could not hold, 0 to 70 characters
 */
public record Address(Optional<PostalCode> postalCode, Optional<Prefecture> prefecture, String line, String building) {

    private static final int LONGEST_LINE = 22;
    private static final int LONGEST_BUILDING = 70;

    /** @throws MalformedValue of kind {@code address}, when too long {@code address-length} */
    public Address {
        if (Characters.count(line) > LONGEST_LINE || Characters.count(building) > LONGEST_BUILDING) {
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
        return folded(Optional.of(postalCode), Optional.of(prefecture), line, building);
    }

    /**
     * An address in another country, without postal code and prefecture; the country is part of the text.
     *
     * @throws MalformedValue of kind {@code address} when empty or not printable, of kind {@code address-length} when
     *     longer than both lines together
     */
    public static Address abroad(String line, String building) {
        return folded(Optional.empty(), Optional.empty(), line, building);
    }

    private static Address folded(
            Optional<PostalCode> postalCode, Optional<Prefecture> prefecture, String line, String building) {
        String whole = FullWidth.fold(line);
        int end = Characters.end(whole, LONGEST_LINE);
        String spilt = whole.substring(end).strip();
        String own = FullWidth.fold(building);
        String separator = spilt.isEmpty() || own.isEmpty() ? "" : "　";
        return new Address(postalCode, prefecture, whole.substring(0, end).strip(), spilt + separator + own);
    }
}
