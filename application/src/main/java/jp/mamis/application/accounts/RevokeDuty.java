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
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * Takes a duty at a body away (権限取消), with effect on the next request of its holder; by whoever may give it. The last
 * administrator of a body and the last of the system cannot be taken away.
 */
public final class RevokeDuty {

    /** @param seen the version of the account that the caller has seen */
    public record Command(AssociationId body, Duty duty, AccountId account, Version seen) {}

    private final Foundation foundation;
    private final Accounts accounts;
    private final Keepers keepers;
    private final Freshness freshness;
    private final DeputiesEnding deputies;

    RevokeDuty(Foundation foundation, Accounts accounts, Keepers keepers, Freshness freshness) {
        this.deputies = new DeputiesEnding(foundation, accounts);
        this.foundation = foundation;
        this.accounts = accounts;
        this.keepers = keepers;
        this.freshness = freshness;
    }

    public Outcome<AccountId> revoke(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Outcome<Account> held =
                    keepers.duty(duty, caller, today).then(body -> holderOf(duty, command.account(), today));
            Outcome<Account> decided = held.then(
                            account -> freshness.judge(caller, now).map(fresh -> account))
                    .then(account -> new SeenAccount(foundation).judge(account, command.seen(), caller))
                    .then(account -> dispensable(account, duty, today))
                    .then(account -> account.revoke(duty, today, now));
            decided.accepted().ifPresent(next -> {
                accounts.save(next);
                deputies.record(held.accepted().orElseThrow(), next, caller, now);
                deputies.end(next.id(), duty, caller, now);
            });
            record(command, decided, caller);
            return decided.map(Account::id);
        });
    }

    /** An account that holds nothing at this body is answered like one that does not exist. */
    private Outcome<Account> holderOf(Grant duty, AccountId id, LocalDate today) {
        return accounts.find(id)
                .filter(account -> account.bodiesOn(today).contains(duty.body()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
    }

    private Outcome<Account> dispensable(Account account, Grant duty, LocalDate today) {
        boolean administers = duty.duty() != Duty.ASSOCIATION_STAFF
                && account.isActive()
                && account.ownGrantsOn(today).contains(duty);
        return (administers && accounts.claimHolders(duty, today) <= 1) || isSuccessor(account, duty, today)
                ? Outcome.refused(AccountRefusal.LAST_ADMINISTRATOR)
                : Outcome.accepted(account);
    }

    /** Whether from some day to come nobody else would have the duty: what was handed over is not left to nobody. */
    private boolean isSuccessor(Account account, Grant duty, LocalDate today) {
        return duty.duty() != Duty.ASSOCIATION_STAFF
                && account.isActive()
                && account.grants().stream()
                        .filter(grant -> grant.isOwn()
                                && grant.isStandingOn(today)
                                && grant.grant().equals(duty))
                        .map(grant -> grant.period().from())
                        .filter(from -> from.isAfter(today))
                        .anyMatch(from -> accounts.claimHolders(duty, from) <= 1);
    }

    private void record(Command command, Outcome<Account> decided, Caller caller) {
        long version =
                decided.accepted().map(next -> next.version().next().number()).orElse(0L);
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(command.body()),
                        Intention.REVOKE_DUTY,
                        command.account().value(),
                        version,
                        decided,
                        Detail.of("duty", command.duty()));
    }
}
