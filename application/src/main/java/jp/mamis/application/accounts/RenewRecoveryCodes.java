package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Makes new recovery codes for the caller's own account (リカバリーコードの再発行); those before open nothing any more. */
public final class RenewRecoveryCodes {

    /** Makes new codes. */
    public record Command() {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Enrolment enrolment;
    private final Freshness freshness;

    RenewRecoveryCodes(Foundation foundation, AccountPorts ports, Enrolment enrolment, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.enrolment = enrolment;
        this.freshness = freshness;
    }

    /** To be shown once. */
    public Outcome<List<OneUseCode>> renew(Command command, SignedIn me) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            FactorSet factors = ports.factors().of(me.account());
            Outcome<List<OneUseCode>> answer = freshness
                    .judge(me.caller(), now)
                    .then(caller -> factors.isEmpty()
                            ? Outcome.refused(AccountRefusal.FACTOR_NOT_FOUND)
                            : Outcome.accepted(enrolment.fresh()));
            answer.accepted().ifPresent(codes -> ports.factors().save(factors.recoverable(enrolment.seals(codes))));
            foundation
                    .audit()
                    .record(
                            me.caller(),
                            Optional.empty(),
                            Intention.RENEW_RECOVERY_CODES,
                            me.account().value(),
                            0,
                            answer,
                            Detail.NONE);
            return answer;
        });
    }
}
