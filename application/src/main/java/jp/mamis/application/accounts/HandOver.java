package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import jp.mamis.domain.accounts.Succession;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;

/**
 * A leaving clerk's duties at a body pass to a successor on a day (引き継ぎ), in one act: the old account has them to the
 * day before, the new one from the day on, so that nobody is missing between. The saved views are copied at once. What is
 * under review belongs to the body and needs no passing.
 */
public final class HandOver {

    /**
     * A wish.
     *
     * @param day  the first day of the successor
     * @param seen the version of the leaving clerk's account that the caller has seen
     */
    public record Command(AssociationId body, AccountId leaving, LoginId successor, LocalDate day, Version seen) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final Accounts accounts;
    private final Keepers keepers;
    private final Freshness freshness;
    private final PassingViews views;

    HandOver(Foundation foundation, Accounts accounts, Keepers keepers, Freshness freshness, PassingViews views) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.keepers = keepers;
        this.freshness = freshness;
        this.views = views;
    }

    /** What would pass, and every reason against it; nothing is stored. */
    public Outcome<List<DutyGrant>> foreseen(Command command, Caller caller) {
        Instant now = now();
        Outcome<Account> allowed = foundation.answered(
                foundation.work().readOnly(() -> leaving(command, caller, JapanTime.today(now))),
                command.body(),
                command.leaving().value(),
                caller);
        return allowed.then(found -> foundation
                .work()
                .inTransaction(() -> judged(found, command, caller, now).map(Judged::passing)));
    }

    public Outcome<AccountId> handOver(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = now();
            Outcome<Judged> judged = freshness
                    .judge(caller, now)
                    .then(fresh -> leaving(command, caller, JapanTime.today(now)))
                    .then(found -> judged(found, command, caller, now));
            judged.accepted().ifPresent(found -> carryOut(found, command, caller, now));
            Outcome<Succession.Settled> decided = judged.map(Judged::settled);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.HAND_OVER,
                            command.leaving().value(),
                            decided.accepted()
                                    .map(settled ->
                                            settled.leaving().version().next().number())
                                    .orElse(0L),
                            decided,
                            Detail.of("day", command.day())
                                    .and(
                                            "successor",
                                            decided.accepted()
                                                    .map(settled -> settled.successor()
                                                            .id()
                                                            .value())
                                                    .orElse(NOBODY)));
            return decided.map(settled -> settled.successor().id());
        });
    }

    private Instant now() {
        return foundation.time().now();
    }

    /** The leaving account as it was, and both as they are afterwards. */
    private record Judged(Account before, Succession.Settled settled) {
        private List<DutyGrant> passing() {
            return settled.passing();
        }
    }

    private Outcome<Judged> judged(Account leaving, Command command, Caller caller, Instant now) {
        LocalDate today = JapanTime.today(now);
        Optional<Account> successor = accounts.findByLoginId(command.successor())
                .filter(found -> found.isActive() && keepers.mayEngage(found, command.body(), caller, today));
        return new SeenAccount(foundation)
                .judge(leaving, command.seen(), caller)
                .then(found -> successor
                        .map(other -> new Succession(found, other, command.body(), command.day()).settle(today, now))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(AccountRefusal.NOT_FOUND).at("loginId"))))
                .map(settled -> new Judged(leaving, settled));
    }

    /** By an administrator of the body who is no deputy; the system's administration passes only through one who holds it. */
    private Outcome<Account> leaving(Command command, Caller caller, LocalDate today) {
        Optional<Account> found = accounts.find(command.leaving())
                .filter(account -> account.bodiesOn(today).contains(command.body()));
        if (!caller.holdsItself(AccountOpening.administration(command.body()))) {
            return Outcome.refused(AccountRefusal.NOT_ALLOWED);
        }
        Grant system = new Grant(Duty.SYSTEM_ADMINISTRATION, command.body());
        boolean beyond = found.filter(account -> account.grants().stream()
                                .anyMatch(grant -> grant.isStandingOn(today)
                                        && grant.grant().equals(system)))
                        .isPresent()
                && !caller.holdsItself(system);
        return found.filter(account -> !beyond)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
    }

    private void carryOut(Judged judged, Command command, Caller caller, Instant now) {
        DeputiesEnding deputies = new DeputiesEnding(foundation, accounts);
        Succession.Settled settled = judged.settled();
        accounts.save(settled.leaving());
        deputies.record(judged.before(), settled.leaving(), caller, now);
        accounts.save(settled.successor());
        deputies.endBefore(settled.leaving().id(), command.body(), command.day(), caller, now);
        views.pass(settled.leaving().id(), settled.successor().id(), command.body(), now);
    }
}
