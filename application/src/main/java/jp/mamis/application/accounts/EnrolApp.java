package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Sets up an authenticator app for the caller's own account (認証アプリの設定). All other sessions of the account
 * end, and the one in use goes on under another token. */
public final class EnrolApp {

    /**
     * A first code of the app.
     *
     * @param ticket of the key that was shown
     */
    public record Command(UUID ticket, AppCode code) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Enrolment enrolment;
    private final Freshness freshness;

    EnrolApp(Foundation foundation, AccountPorts ports, Enrolment enrolment, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.enrolment = enrolment;
        this.freshness = freshness;
    }

    public Outcome<FactorSetUp> enrol(Command command, SignedIn me) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<FactorSetUp> answer = freshness
                    .judge(me.caller(), now)
                    .then(caller -> enrolment.app(account(me), command.ticket(), command.code(), now))
                    .map(codes -> SessionDesk.setUp(codes, me, ports, now));
            foundation
                    .audit()
                    .record(
                            me.caller(),
                            Optional.empty(),
                            Intention.ENROL_FACTOR,
                            me.account().value(),
                            0,
                            answer,
                            Detail.of("factor", "APP"));
            return answer;
        });
    }

    private Account account(SignedIn me) {
        return ports.accounts().find(me.account()).orElseThrow();
    }
}
