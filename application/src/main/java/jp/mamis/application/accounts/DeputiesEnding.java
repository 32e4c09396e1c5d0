package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Carries out and records what ends for deputies by an act on somebody's duties. */
final class DeputiesEnding {

    private final Foundation foundation;
    private final Accounts accounts;

    DeputiesEnding(Foundation foundation, Accounts accounts) {
        this.foundation = foundation;
        this.accounts = accounts;
    }

    /** Ends what was lent of a duty that {@code absent} has no more. */
    void end(AccountId absent, Grant duty, Caller caller, Instant now) {
        LocalDate today = JapanTime.today(now);
        settle(absent, deputy -> deputy.standingInNoMoreFor(absent, duty, today, now), caller, now);
    }

    /** Ends all that {@code absent} has lent. */
    void end(AccountId absent, Caller caller, Instant now) {
        LocalDate today = JapanTime.today(now);
        settle(absent, deputy -> deputy.standingInNoMoreFor(absent, today, now), caller, now);
    }

    /** Ends what would last to {@code day} or longer at a body, where the own duty passes to a successor. */
    void endBefore(AccountId absent, AssociationId body, LocalDate day, Caller caller, Instant now) {
        settle(absent, deputy -> deputy.standingInUntil(absent, body, day, now), caller, now);
    }

    private void settle(AccountId absent, UnaryOperator<Account> change, Caller caller, Instant now) {
        for (Account deputy : accounts.deputiesOf(absent)) {
            Account next = change.apply(deputy);
            if (!next.equals(deputy)) {
                accounts.save(next);
                record(deputy, next, caller, now);
            }
        }
    }

    /** One entry for each duty that was lent to an account and stands otherwise, or no more, after an act. */
    void record(Account before, Account next, Caller caller, Instant now) {
        before.grants().stream()
                .filter(grant -> !grant.isOwn() && grant.isStandingOn(JapanTime.today(now)))
                .filter(grant -> !next.grants().contains(grant))
                .forEach(ended -> record(ended, next, caller));
    }

    private void record(DutyGrant ended, Account next, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(ended.grant().body()),
                        Intention.END_DEPUTY,
                        next.id().value(),
                        next.version().next().number(),
                        Outcome.accepted(next),
                        Detail.of("duty", ended.grant().duty())
                                .and("absent", ended.deputyOf().orElseThrow().value()));
    }
}
