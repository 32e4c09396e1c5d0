package jp.mamis.persistence.passwords;

import java.security.SecureRandom;
import jp.mamis.application.accounts.SecretSource;

/** Random bytes of the platform's strong generator. */
public final class SystemSecretSource implements SecretSource {

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] next(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }
}
