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
import jp.mamis.domain.accounts.Deputyship;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/**
 * Lets a colleague hold a duty during an absence (代理の指名): by its holder, or by an administrator of the body for
 * somebody who cannot. What was lent for an absence is lent to nobody else.
 */
public final class NameDeputy {

    /**
     * A wish.
     *
     * @param absent whose duty it is; empty for the caller's own
     */
    public record Command(AssociationId body, Duty duty, Optional<LoginId> absent, LoginId deputy, Interval period) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final Accounts accounts;
    private final Freshness freshness;

    NameDeputy(Foundation foundation, Accounts accounts, Freshness freshness) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.freshness = freshness;
    }

    public Outcome<AccountId> name(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<Account> deputy = accounts.findByLoginId(command.deputy());
            Optional<Account> absent = absent(command, caller);
            Outcome<Account> decided = principal(absent, duty, caller, today)
                    .then(found -> freshness.judge(caller, now).map(fresh -> found))
                    .then(found -> known(deputy, "loginId", duty, today)
                            .then(other -> new Deputyship(found, other, duty, command.period()).judge(today)));
            decided.accepted().ifPresent(accounts::save);
            record(command, absent, deputy, decided, caller);
            return decided.map(Account::id);
        });
    }

    private Optional<Account> absent(Command command, Caller caller) {
        return command.absent().isPresent()
                ? command.absent().flatMap(accounts::findByLoginId)
                : caller.account().flatMap(accounts::find);
    }

    /** Whoever may not name one learns nothing of who there is. */
    private static Outcome<Account> principal(Optional<Account> absent, Grant duty, Caller caller, LocalDate today) {
        return DeputyRights.mayName(absent.map(Account::id), duty, caller)
                ? known(absent, "absent", duty, today)
                : Outcome.refused(AccountRefusal.NOT_ALLOWED);
    }

    /** Who has nothing to do at the body is answered like nobody. */
    private static Outcome<Account> known(Optional<Account> named, String field, Grant duty, LocalDate today) {
        return named.filter(found -> found.isActive() && found.bodiesOn(today).contains(duty.body()))
                .map(Outcome::accepted)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(AccountRefusal.NOT_FOUND).at(field)));
    }

    private void record(
            Command command,
            Optional<Account> absent,
            Optional<Account> deputy,
            Outcome<Account> decided,
            Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(command.body()),
                        Intention.NAME_DEPUTY,
                        deputy.map(found -> found.id().value()).orElse(NOBODY),
                        decided.accepted()
                                .map(next -> next.version().next().number())
                                .orElse(0L),
                        decided,
                        Detail.of("duty", command.duty())
                                .and(
                                        "absent",
                                        absent.map(found -> found.id().value()).orElse(NOBODY))
                                .and("from", command.period().from())
                                .and(
                                        "last",
                                        command.period()
                                                .lastDay()
                                                .map(Object::toString)
                                                .orElse("")));
    }
}
