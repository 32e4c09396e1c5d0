package jp.mamis.domain.accounts;

import java.util.Base64;

/** What a device has to sign so that its answer is one to this question (チャレンジ): 256 random bits, base64url, good once. */
public record PasskeyChallenge(String text) {

    private static final int BYTES = 32;

    public static PasskeyChallenge from(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a challenge needs " + BYTES + " random bytes");
        }
        return new PasskeyChallenge(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}
