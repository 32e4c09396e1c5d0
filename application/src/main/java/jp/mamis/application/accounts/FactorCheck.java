package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.AuthenticatorApp;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.TimeStep;

/** Holds a typed code against the factors of an account. The work is the same whether or not it is right. */
final class FactorCheck {

    private static final UUID NO_TICKET = new UUID(0, 0);

    private final AccountPorts ports;

    FactorCheck(AccountPorts ports) {
        this.ports = ports;
    }

    /** The factors after {@code code}, given in {@code session}; empty where it proves nothing. */
    Optional<FactorSet> proved(FactorSet factors, FactorCode code, LoginSessionId session, Instant now) {
        if (code instanceof PasskeyAnswer answer) {
            return ports.sessions()
                    .takeChallenge(session)
                    .flatMap(challenge -> ports.passkeys().proved(challenge, answer, factors.passkeys(), now))
                    .map(factors::proved);
        }
        return code instanceof AppCode shown
                ? step(
                                factors.account(),
                                factors.app().map(AuthenticatorApp::ticket).orElse(NO_TICKET),
                                shown,
                                now)
                        .flatMap(factors::proved)
                : factors.proved(ports.seal().seal((OneUseCode) code), now);
    }

    /** As the journal names it. */
    static String kind(FactorCode code) {
        return code instanceof AppCode ? "APP" : code instanceof PasskeyAnswer ? "PASSKEY" : "RECOVERY_CODE";
    }

    /** The step around {@code now} in which an app with this ticket shows {@code code}. */
    Optional<TimeStep> step(AccountId account, UUID ticket, AppCode code, Instant now) {
        AppKey key = ports.keys().key(account, ticket);
        List<TimeStep> shown = TimeStep.around(now).stream()
                .filter(step -> ports.keys().code(key, step).matches(code))
                .toList();
        return shown.stream().reduce((earlier, later) -> later);
    }
}
