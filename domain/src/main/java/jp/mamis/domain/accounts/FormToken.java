package jp.mamis.domain.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a form of a session carries to prove that our page sent it (CSRFトークン). */
public record FormToken(String text) {

    /** Compares in constant time with what a request brought. */
    public boolean matches(String given) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "FormToken[hidden]";
    }
}
