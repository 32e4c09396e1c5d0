package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/**
 * Gives an existing account a duty at a body (権限付与), a doctor's account as well; by the body's administrator. The
 * account must have a duty there already, belong to a member of the body, or belong to no doctor and be without duties;
 * any other is answered like one that does not exist. Only the operator and the system are free of this. The system's
 * administration is given at the national body by one who holds it, or by the operator.
 */
public final class GrantDuty {

    public record Command(AssociationId body, Duty duty, LoginId loginId, Interval period) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final Accounts accounts;
    private final Keepers keepers;
    private final Freshness freshness;

    GrantDuty(Foundation foundation, Accounts accounts, Keepers keepers, Freshness freshness) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.keepers = keepers;
        this.freshness = freshness;
    }

    public Outcome<AccountId> grant(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<Account> account = accounts.findByLoginId(command.loginId());
            Outcome<Account> decided = keepers.duty(duty, caller, today)
                    .then(body -> found(account.filter(known -> keepers.mayEngage(known, body.id(), caller, today))))
                    .then(found -> freshness.judge(caller, now).map(fresh -> found))
                    .then(found -> found.grant(DutyGrant.of(duty, command.period()), today));
            decided.accepted().ifPresent(accounts::save);
            record(command, account, decided, caller);
            return decided.map(Account::id);
        });
    }

    private static Outcome<Account> found(Optional<Account> account) {
        return account.map(found -> SeenAccount.active(found)
                        .refusals()
                        .map(reasons -> Outcome.<Account>refused(reasons.first().at("loginId")))
                        .orElseGet(() -> Outcome.accepted(found)))
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(AccountRefusal.NOT_FOUND).at("loginId")));
    }

    private void record(Command command, Optional<Account> account, Outcome<Account> decided, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(command.body()),
                        Intention.GRANT_DUTY,
                        account.map(found -> found.id().value()).orElse(NOBODY),
                        account.map(found -> found.version().next().number()).orElse(0L),
                        decided,
                        Detail.of("duty", command.duty())
                                .and("from", command.period().from()));
    }
}
