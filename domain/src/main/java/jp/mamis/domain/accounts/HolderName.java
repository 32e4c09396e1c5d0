package jp.mamis.domain.accounts;

import jp.mamis.domain.kernel.MalformedValue;

/**
 * The name an account's holder is shown by (利用者名), exactly as typed: 1 to 64 characters, no control characters. For a
 * doctor too it is what whoever opened the account typed; the registered name is kept with the person.
 */
public record HolderName(String text) {

    private static final int MOST = 64;

    public HolderName {
        boolean tooLong = text.codePointCount(0, text.length()) > MOST;
        if (text.isBlank() || tooLong || text.codePoints().anyMatch(HolderName::isControl)) {
            throw new MalformedValue("holder-name", text);
        }
    }

    /**
     * Takes the name as typed but for white space at both ends.
     *
     * @throws MalformedValue {@code holder-name}
     */
    public static HolderName parse(String text) {
        return new HolderName(text.strip());
    }

    /** Direction marks would let a name rearrange the page around it. */
    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && character != 0x200D && character < 0xE0000);
    }
}
