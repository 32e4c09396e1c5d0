package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
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
    private final Period longest;

    NameDeputy(Foundation foundation, Accounts accounts, Freshness freshness, Period longest) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.freshness = freshness;
        this.longest = longest;
    }

    public Outcome<AccountId> name(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<Account> deputy = accounts.findByLoginId(command.deputy());
            Outcome<Account> decided = principal(command, caller)
                    .then(absent -> mayName(absent, duty, caller))
                    .then(absent -> freshness.judge(caller, now).map(fresh -> absent))
                    .then(absent -> known(deputy, duty, today)
                            .then(other ->
                                    new Deputyship(absent, other, duty, command.period()).judge(today, longest)));
            decided.accepted().ifPresent(accounts::save);
            record(command, deputy, decided, caller);
            return decided.map(Account::id);
        });
    }

    private Outcome<Account> principal(Command command, Caller caller) {
        Optional<Account> absent = command.absent().isPresent()
                ? command.absent().flatMap(accounts::findByLoginId)
                : caller.account().flatMap(accounts::find);
        return absent.map(Outcome::accepted)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(AccountRefusal.NOT_FOUND).at("absent")));
    }

    /** An own duty is for its holder to lend; that of a colleague for an administrator who is no deputy. */
    private static Outcome<Account> mayName(Account absent, Grant duty, Caller caller) {
        boolean own = caller.account().equals(Optional.of(absent.id())) && caller.isStaffOf(duty.body());
        boolean system = duty.duty() == Duty.SYSTEM_ADMINISTRATION;
        boolean keeps = caller.holdsItself(system ? duty : new Grant(Duty.ASSOCIATION_ADMINISTRATION, duty.body()));
        return own || keeps ? Outcome.accepted(absent) : Outcome.refused(AccountRefusal.NOT_ALLOWED);
    }

    /** Who has nothing to do at the body is answered like nobody. */
    private static Outcome<Account> known(Optional<Account> deputy, Grant duty, LocalDate today) {
        return deputy.filter(found -> found.isActive() && found.bodiesOn(today).contains(duty.body()))
                .map(Outcome::accepted)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(AccountRefusal.NOT_FOUND).at("loginId")));
    }

    private void record(Command command, Optional<Account> deputy, Outcome<Account> decided, Caller caller) {
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
                                .and("from", command.period().from())
                                .and(
                                        "last",
                                        command.period()
                                                .lastDay()
                                                .map(Object::toString)
                                                .orElse("")));
    }
}
