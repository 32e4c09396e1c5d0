package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * Somebody's duties at a body pass to a successor (引き継ぎ).
 *
 * @param day the first day of the successor
 */
@Basis(
        document = "our choice",
        article = "domain note on membership, 8: hand-over when the clerk leaves",
        rule =
                "All own duties of a leaving clerk at a body pass to one successor on a day from today on, within a year; the"
                        + " old account has them to the day before, so that the body is never without an administrator.")
public record Succession(Account leaving, Account successor, AssociationId body, LocalDate day) {

    /**
     * Both accounts as they are afterwards.
     *
     * @param passing the duties as the successor has them
     */
    public record Settled(Account leaving, Account successor, List<DutyGrant> passing) {
        public Settled {
            passing = List.copyOf(passing);
        }
    }

    /** The two accounts after it, or every reason against it. */
    public Outcome<Settled> settle(LocalDate today, Instant now) {
        List<DutyGrant> lasting = leaving.grants().stream()
                .filter(grant -> grant.isOwn() && grant.grant().body().equals(body))
                .filter(grant -> grant.isStandingOn(day) && grant.isStandingOn(today))
                .toList();
        return Policies.accept(
                () -> settled(lasting, now),
                Stream.of(
                                Policies.unless(
                                        !day.isBefore(today),
                                        () -> Refusal.of(AccountRefusal.STAND_IN_BEGINS_IN_PAST)
                                                .at("day")),
                                Policies.unless(
                                        !day.isAfter(today.plusYears(1)),
                                        () -> Refusal.of(AccountRefusal.DUTY_BEGINS_TOO_LATE)
                                                .at("day")),
                                Policies.unless(
                                        !leaving.id().equals(successor.id()),
                                        () -> Refusal.of(AccountRefusal.DEPUTY_IS_ONESELF)
                                                .at("loginId")),
                                Policies.unless(
                                        !lasting.isEmpty(),
                                        () -> Refusal.of(AccountRefusal.DUTY_NOT_HELD)
                                                .at("day")))
                        .flatMap(reasons -> reasons));
    }

    private Settled settled(List<DutyGrant> lasting, Instant now) {
        List<DutyGrant> passing = new ArrayList<>();
        Account next = successor;
        for (DutyGrant grant : lasting) {
            LocalDate first =
                    grant.period().from().isAfter(day) ? grant.period().from() : day;
            DutyGrant wanted = DutyGrant.of(
                    grant.grant(), new Interval(first, grant.period().until()));
            next = next.succeeding(wanted);
            passing.add(wanted);
        }
        return new Settled(leaving.leavingOn(body, day, now), next, passing);
    }
}
