package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.SessionToken;

/**
 * Asks a device for a passkey (パスキーの呼出し): answers what the browser needs, as JSON, and remembers with the session what
 * has to be signed. Nothing is decided yet, so nothing is journalled.
 */
public final class AskPasskey {

    /** @param pending what the log-in answered */
    public record Command(SessionToken pending) {}

    private static final int CHALLENGE_BYTES = 32;

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;

    AskPasskey(Foundation foundation, AccountPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
    }

    /** To set one up; empty where passkeys are not offered. */
    public Optional<String> creation(SignedIn me) {
        return foundation
                .work()
                .inTransaction(() -> ports.accounts()
                        .find(me.account())
                        .flatMap(account -> asked(me.session(), challenge -> creation(account, challenge))));
    }

    /** To prove one; empty where the account has none. */
    public Optional<String> proof(SignedIn me) {
        return foundation
                .work()
                .inTransaction(() -> Optional.of(ports.factors().of(me.account()))
                        .filter(factors -> !factors.passkeys().isEmpty())
                        .flatMap(factors -> asked(
                                me.session(), challenge -> ports.passkeys().request(factors.passkeys(), challenge))));
    }

    /** For a log-in that waits: to prove a passkey, or to set one up where the account must have a factor and has none. */
    public Optional<String> atLogIn(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            return desk.waiting(command.pending(), now).flatMap(waiting -> {
                FactorSet factors = ports.factors().of(waiting.account().id());
                return factors.isEmpty() || !factors.passkeys().isEmpty()
                        ? asked(
                                waiting.session().id(),
                                challenge -> factors.isEmpty()
                                        ? creation(waiting.account(), challenge)
                                        : ports.passkeys().request(factors.passkeys(), challenge))
                        : Optional.empty();
            });
        });
    }

    private String creation(Account account, PasskeyChallenge challenge) {
        return ports.passkeys()
                .creation(account, ports.factors().of(account.id()).passkeys(), challenge);
    }

    private Optional<String> asked(LoginSessionId session, Function<PasskeyChallenge, String> options) {
        if (!ports.passkeys().offered()) {
            return Optional.empty();
        }
        PasskeyChallenge challenge = PasskeyChallenge.from(ports.secrets().next(CHALLENGE_BYTES));
        ports.sessions().keepChallenge(session, challenge);
        return Optional.of(options.apply(challenge));
    }
}
