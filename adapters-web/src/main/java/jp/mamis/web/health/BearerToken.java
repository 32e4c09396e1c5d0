package jp.mamis.web.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What lets another machine read what is measured: at least 32 characters, which no text of this object shows. */
public record BearerToken(String secret) {

    /** As long as 32 random characters are: too many to guess. */
    public static final int SHORTEST = 32;

    /** @throws IllegalArgumentException for one that is shorter */
    public BearerToken {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST + " characters");
        }
    }

    /** Whether the header {@code Authorization} brings it; takes as long for a wrong one as for the right one. */
    boolean isIn(String header) {
        return MessageDigest.isEqual(
                ("Bearer " + secret).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "BearerToken[...]";
    }
}
