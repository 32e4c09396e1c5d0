package jp.mamis.web.page;

import java.time.Duration;
import java.util.Optional;
import jp.mamis.domain.accounts.LoginSession;

/**
 * Who is signed in, as the header says it.
 *
 * @param name   the person's name as registered
 * @param office the body acted for, when the person acts as its staff
 * @param left   how long the session can last at the most
 */
public record SignedIn(String name, Optional<String> office, Duration left) {

    /** Just now. */
    public SignedIn(String name, Optional<String> office) {
        this(name, office, LoginSession.LONGEST);
    }
}
