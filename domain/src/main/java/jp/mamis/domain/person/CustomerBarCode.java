package jp.mamis.domain.person;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The bars of an address for sorting machines (カスタマバーコード): postal code, address number, check digit.
 *
 * @param number figures, hyphens and single letters, in narrow capitals; what is too long for the bars is left out of them
 */
@Basis(
        document = "郵便番号・バーコードマニュアル (Japan Post)",
        article = "カスタマバーコード",
        rule =
                "Seven figures of the postal code and thirteen of the address number, filled up or cut off, then a check digit"
                        + " that makes the sum a multiple of nineteen; a letter takes two, and only its first may be left at the end.")
public record CustomerBarCode(PostalCode postalCode, String number) {

    /** How far one bar reaches: every bar has the middle third. */
    public enum Bar {
        LONG,
        UPPER,
        LOWER,
        TIMING;

        public boolean reachesUp() {
            return this == LONG || this == UPPER;
        }

        public boolean reachesDown() {
            return this == LONG || this == LOWER;
        }
    }

    /** How many bars there are, whatever the address. */
    public static final int BARS = 67;

    private static final int LENGTH = 20;
    private static final int MODULUS = 19;
    /** By value: figures, hyphen, and the control codes CC1 to CC8 as letters. */
    private static final String SYMBOLS = "0123456789-abcdefgh";

    private static final char FILLER = 'd';
    private static final List<String> PATTERNS = List.of(
            "144", "114", "132", "312", "123", "141", "321", "213", "231", "411", "414", "324", "342", "234", "432",
            "243", "423", "441", "111");

    /** @throws MalformedValue of kind {@code bar-code-number} for what the bars have no sign for, as small or wide letters */
    public CustomerBarCode {
        if (!number.matches("[0-9A-Z-]*")) {
            throw new MalformedValue("bar-code-number", number);
        }
    }

    /** @param behindTown what stands in the address behind the town of the postal code */
    public static CustomerBarCode of(PostalCode postalCode, String behindTown) {
        return new CustomerBarCode(postalCode, AddressNumber.of(behindTown));
    }

    /** As programs that draw bars take it: {@code 22500033-15-1}. */
    public String text() {
        return postalCode.digits() + number;
    }

    /** From left to right, start and stop included. */
    public List<Bar> bars() {
        StringBuilder symbols = new StringBuilder();
        text().chars().mapToObj(CustomerBarCode::symbols).forEach(symbols::append);
        while (symbols.length() < LENGTH) {
            symbols.append(FILLER);
        }
        symbols.setLength(LENGTH);
        int sum = symbols.chars().map(SYMBOLS::indexOf).sum();
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        String drawn = symbols.append(SYMBOLS.charAt(check))
                .chars()
                .mapToObj(symbol -> PATTERNS.get(SYMBOLS.indexOf(symbol)))
                .reduce("13", String::concat);
        return Stream.of(drawn, "31")
                .flatMapToInt(String::chars)
                .mapToObj(CustomerBarCode::bar)
                .toList();
    }

    /** A letter as its control code and figure. */
    private static String symbols(int character) {
        if (character < 'A' || character > 'Z') {
            return Character.toString(character);
        }
        int place = character - 'A';
        return Character.toString('a' + place / 10) + place % 10;
    }

    private static Bar bar(int drawn) {
        return switch (drawn) {
            case '1' -> Bar.LONG;
            case '2' -> Bar.UPPER;
            case '3' -> Bar.LOWER;
            default -> Bar.TIMING;
        };
    }
}
