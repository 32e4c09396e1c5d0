package jp.mamis.persistence.passwords;

import java.time.Duration;
import jp.mamis.application.accounts.PasswordHashing;

/** The hashing of the product at the least cost there is: for tests of anything but hashing. */
public final class CheapHashing {

    private CheapHashing() {}

    public static PasswordHashing argon2() {
        return new Argon2PasswordHashing(new PhcString.Cost(16, 1, 1), 4, Duration.ofSeconds(20));
    }
}
