package jp.mamis.domain.accounts;

import jp.mamis.domain.kernel.MalformedValue;

/** What a browser brings from a device to prove a passkey or to set one up (パスキーの応答): JSON as WebAuthn writes it. */
public record PasskeyAnswer(String json) implements FactorCode {

    private static final int MOST = 20_000;

    /** @throws MalformedValue {@code passkey-answer}, without the text */
    public static PasskeyAnswer parse(String json) {
        if (json.isBlank() || json.length() > MOST) {
            throw new MalformedValue("passkey-answer", "");
        }
        return new PasskeyAnswer(json);
    }

    @Override
    public String toString() {
        return "PasskeyAnswer[hidden]";
    }
}
