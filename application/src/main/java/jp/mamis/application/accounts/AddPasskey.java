package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Sets up a passkey for the caller's own account (パスキーの登録). All other sessions of the account end. */
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

    /** Recovery codes to be shown once; none where there were some before. */
    public Outcome<List<OneUseCode>> add(Command command, SignedIn me) {
        UUID id = foundation.ids().next();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Account account = ports.accounts().find(me.account()).orElseThrow();
            Outcome<List<OneUseCode>> answer = freshness
                    .judge(me.caller(), now)
                    .then(caller ->
                            enrolment.passkey(account, me.session(), id, command.name(), command.answer(), now));
            answer.accepted().ifPresent(codes -> SessionDesk.proved(me, ports, now));
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
