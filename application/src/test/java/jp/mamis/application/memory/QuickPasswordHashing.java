package jp.mamis.application.memory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.accounts.PasswordHashing;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Password;

/** A hash that costs nothing, for tests only; counts how often it was asked. */
public final class QuickPasswordHashing implements PasswordHashing {

    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();

    @Override
    public CredentialHash hash(Password password) {
        return salted(password, Integer.toString(salts.incrementAndGet()));
    }

    @Override
    public boolean matches(Password password, CredentialHash hash) {
        tries.incrementAndGet();
        int end = hash.text().indexOf(':');
        return end > 0 && salted(password, hash.text().substring(0, end)).equals(hash);
    }

    @Override
    public CredentialHash decoy() {
        return new CredentialHash("decoy:");
    }

    /** How many passwords were tried so far. */
    public int tries() {
        return tries.get();
    }

    private static CredentialHash salted(Password password, String salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(password.bytes());
            return new CredentialHash(salt + ":"
                    + HexFormat.of().formatHex(digest.digest(salt.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
