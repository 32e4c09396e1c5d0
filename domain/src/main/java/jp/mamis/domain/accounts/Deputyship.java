package jp.mamis.domain.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * Somebody holds the duty of an absent colleague for a time (代理).
 *
 * @param principal whose duty it is
 * @param deputy    who holds it meanwhile
 */
@Basis(
        document = "our choice",
        article = "domain note on membership, 8: absence",
        rule =
                "Whoever holds a duty names a deputy with a duty at the same body for days from today on, no longer than the own"
                        + " duty lasts and a year at the most. The deputy passes it on to nobody, and it ends by itself.")
public record Deputyship(Account principal, Account deputy, Grant duty, Interval period) {

    /** The deputy with the duty, or every reason against it. */
    public Outcome<Account> judge(LocalDate today) {
        return Policies.accept(
                () -> deputy.standingIn(DutyGrant.asDeputy(duty, period, principal.id())),
                Stream.of(
                                Days.judge(period, today),
                                Policies.unless(
                                        !deputy.id().equals(principal.id()),
                                        () -> Refusal.of(AccountRefusal.DEPUTY_IS_ONESELF)
                                                .at("loginId")),
                                Policies.unless(
                                        covers(today),
                                        () -> Refusal.of(AccountRefusal.DEPUTY_BEYOND_OWN_DUTY)
                                                .at(own().findAny().isPresent() ? "last" : "duty")),
                                Policies.unless(
                                        belongs(today),
                                        () -> Refusal.of(AccountRefusal.DEPUTY_NOT_OF_BODY)
                                                .at("loginId")),
                                Policies.unless(
                                        !twice(),
                                        () -> Refusal.of(AccountRefusal.DEPUTY_NAMED_ALREADY)
                                                .at("from")))
                        .flatMap(reasons -> reasons));
    }

    /** Whether an own duty of the principal lasts for all of the period; days gone by are another reason. */
    private boolean covers(LocalDate today) {
        return lasts(own(), today);
    }

    private Stream<DutyGrant> own() {
        return own(principal).filter(grant -> grant.grant().equals(duty));
    }

    private boolean belongs(LocalDate today) {
        return deputy.isActive()
                && lasts(own(deputy).filter(grant -> grant.grant().body().equals(duty.body())), today);
    }

    private boolean lasts(Stream<DutyGrant> grants, LocalDate today) {
        Optional<Interval> ahead = period.from(today);
        return grants.anyMatch(grant -> ahead.stream().allMatch(grant.period()::encloses));
    }

    private boolean twice() {
        return deputy.grants().stream()
                .filter(grant -> grant.revokedAt().isEmpty() && grant.grant().equals(duty))
                .anyMatch(grant -> grant.deputyOf().equals(Optional.of(principal.id()))
                        && grant.period().overlaps(period));
    }

    private static Stream<DutyGrant> own(Account holder) {
        List<DutyGrant> grants = holder.grants();
        return grants.stream()
                .filter(grant -> grant.isOwn() && grant.revokedAt().isEmpty());
    }
}
