package jp.mamis.domain.accounts;

import jp.mamis.domain.kernel.MalformedValue;

/** What its holder calls a passkey (パスキーの名前), to tell one device from another: 1 to 40 characters. */
public record PasskeyName(String text) {

    private static final int MOST = 40;

    public PasskeyName {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > MOST
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new MalformedValue("passkey-name", text);
        }
    }

    /**
     * Takes the name as typed but for white space at both ends.
     *
     * @throws MalformedValue {@code passkey-name}
     */
    public static PasskeyName parse(String text) {
        return new PasskeyName(text.strip());
    }
}
