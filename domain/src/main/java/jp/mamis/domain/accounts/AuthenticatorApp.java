package jp.mamis.domain.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * An authenticator app that shows codes for an account (認証アプリ), as it is kept. The key it shares with us is made of the
 * ticket with a secret outside the store, so that a copy of the store makes no codes.
 *
 * @param since when a first code proved that the app knows the key
 * @param last  the last step of which a code was accepted; none of this or an earlier step counts again
 */
public record AuthenticatorApp(UUID ticket, Instant since, TimeStep last) {

    public boolean accepts(TimeStep step) {
        return step.isAfter(last);
    }

    AuthenticatorApp used(TimeStep step) {
        return new AuthenticatorApp(ticket, since, step);
    }
}
