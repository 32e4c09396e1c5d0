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

/** Ends a deputy's time before its last day (代理の終了): by the one stood in for, the deputy, or an administrator. */
public final class EndDeputy {

    /** @param seen the version of the deputy's account that the caller has seen */
    public record Command(AssociationId body, Duty duty, AccountId absent, AccountId deputy, Version seen) {}

    private final Foundation foundation;
    private final Accounts accounts;
    private final Freshness freshness;

    EndDeputy(Foundation foundation, Accounts accounts, Freshness freshness) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.freshness = freshness;
    }

    public Outcome<AccountId> end(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Outcome<Account> decided = accounts.find(command.deputy())
                    .filter(found -> mayEnd(command, caller))
                    .map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND))
                    .then(found -> freshness.judge(caller, now).map(fresh -> found))
                    .then(found -> new SeenAccount(foundation).judge(found, command.seen(), caller))
                    .then(found -> found.steppingBack(duty, command.absent(), today, now));
            decided.accepted().ifPresent(accounts::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.END_DEPUTY,
                            command.deputy().value(),
                            decided.accepted()
                                    .map(next -> next.version().next().number())
                                    .orElse(0L),
                            decided,
                            Detail.of("duty", command.duty())
                                    .and("absent", command.absent().value()));
            return decided.map(Account::id);
        });
    }

    private static boolean mayEnd(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return caller.account().equals(Optional.of(command.deputy()))
                || DeputyRights.mayName(Optional.of(command.absent()), duty, caller);
    }
}
