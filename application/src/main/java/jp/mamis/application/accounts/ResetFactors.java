package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;

/**
 * Takes all second factors of somebody else's account away (二要素認証の解除), for a holder who has lost them: by an
 * administrator who keeps every duty of the account, the body above for an only administrator, for a doctor an administrator
 * of a body he is a member of, else the operator. Every session of the account ends, and the doctor is told by mail.
 */
public final class ResetFactors {

    /**
     * A wish.
     *
     * @param at the body at which the account holds a duty, where one is named; the entry of the journal is the body's
     */
    public record Command(AccountId account, FactorResetReason reason, Optional<AssociationId> at) {

        private boolean reaches(Account account, LocalDate today) {
            return at.map(account.bodiesOn(today)::contains).orElse(true);
        }
    }

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Keepers keepers;
    private final HolderLooks looks;
    private final HolderMail mail;
    private final Freshness freshness;

    ResetFactors(
            Foundation foundation,
            AccountPorts ports,
            Keepers keepers,
            HolderLooks looks,
            HolderMail mail,
            Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.keepers = keepers;
        this.looks = looks;
        this.mail = mail;
        this.freshness = freshness;
    }

    public Outcome<AccountId> reset(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Outcome<AccountId> answer = ports.accounts()
                    .find(command.account())
                    .filter(found -> command.reaches(found, today) && keepers.mayResetFactors(found, caller, today))
                    .map(found -> SeenAccount.active(found)
                            .then(active -> freshness.judge(caller, now))
                            .then(fresh -> settle(found, caller, now)))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
            foundation
                    .audit()
                    .record(
                            caller,
                            command.at(),
                            Intention.RESET_FACTORS,
                            command.account().value(),
                            0,
                            answer,
                            Detail.of("reason", command.reason()));
            return answer;
        });
    }

    private Outcome<AccountId> settle(Account account, Caller caller, Instant now) {
        FactorSet before = ports.factors().of(account.id());
        if (before.isEmpty()) {
            return Outcome.refused(AccountRefusal.FACTOR_NOT_FOUND);
        }
        ports.factors().save(before.emptied());
        ports.sessions().endAll(account.id());
        mail.tell(account, MailKind.ACCOUNT_FACTORS_RESET, before, now);
        looks.note(account, caller, "second factors", JapanTime.today(now));
        return Outcome.accepted(account.id());
    }
}
