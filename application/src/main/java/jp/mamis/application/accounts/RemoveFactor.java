package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;

/**
 * Takes the authenticator app or a passkey of the caller's own account away (二要素認証の手段の解除); refused where it is the last factor of
 * somebody who must have one.
 */
public final class RemoveFactor {

    /** @param passkey which passkey; the app where none is named */
    public record Command(Optional<UUID> passkey) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Freshness freshness;
    private final FactorDemand demand;
    private final HolderMail mail;

    RemoveFactor(Foundation foundation, AccountPorts ports, Freshness freshness, FactorDemand demand, HolderMail mail) {
        this.foundation = foundation;
        this.ports = ports;
        this.freshness = freshness;
        this.demand = demand;
        this.mail = mail;
    }

    public Outcome<FactorSet> remove(Command command, SignedIn me) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            FactorSet before = ports.factors().of(me.account());
            Outcome<FactorSet> decided = freshness
                    .judge(me.caller(), now)
                    .then(caller -> command.passkey().map(before::without).orElseGet(before::withoutApp))
                    .then(left -> sufficient(left, me, now));
            decided.accepted().ifPresent(left -> {
                ports.factors().save(left);
                ports.accounts()
                        .find(me.account())
                        .ifPresent(account -> mail.tell(account, MailKind.ACCOUNT_FACTOR_REMOVED, before, now));
            });
            foundation
                    .audit()
                    .record(
                            me.caller(),
                            Optional.empty(),
                            Intention.REMOVE_FACTOR,
                            me.account().value(),
                            0,
                            decided,
                            command.passkey()
                                    .map(passkey ->
                                            Detail.of("factor", "PASSKEY").and("passkey", passkey))
                                    .orElseGet(() -> Detail.of("factor", "APP")));
            return decided;
        });
    }

    private Outcome<FactorSet> sufficient(FactorSet left, SignedIn me, Instant now) {
        boolean must = ports.accounts()
                .find(me.account())
                .filter(account -> demand.asks(account.grantsOn(JapanTime.today(now))))
                .isPresent();
        return must && left.isEmpty() ? Outcome.refused(AccountRefusal.LAST_FACTOR) : Outcome.accepted(left);
    }
}
