package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Sets up a passkey for the caller's own account (パスキーの登録). All other sessions of the account end,
 * and the one in use goes on under another token. */
public final class AddPasskey {

    /** The answer of a device to {@link AskPasskey#creation}. */
    public record Command(PasskeyName name, PasskeyAnswer answer) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Enrolment enrolment;
    private final Freshness freshness;

    AddPasskey(Foundation foundation, AccountPorts ports, Enrolment enrolment, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.enrolment = enrolment;
        this.freshness = freshness;
    }

    public Outcome<FactorSetUp> add(Command command, SignedIn me) {
        UUID id = foundation.ids().next();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Account account = ports.accounts().find(me.account()).orElseThrow();
            Outcome<FactorSetUp> answer = freshness
                    .judge(me.caller(), now)
                    .then(caller -> enrolment.passkey(account, me.session(), id, command.name(), command.answer(), now))
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
                            Detail.of("factor", "PASSKEY").and("passkey", id));
            return answer;
        });
    }
}
