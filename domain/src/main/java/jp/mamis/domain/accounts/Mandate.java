package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;

/**
 * A body lets another act in its place for a time (相手方・事務委託). The period is planned in days; an end takes effect at
 * its instant.
 *
 * @param giver in whose place is acted
 * @param taker who acts
 * @param by    the account that gave it
 */
@Basis(
        document = "our choice",
        article = "domain note on membership, 8: partner, 事務委託",
        rule =
                "A body, above all one with a single clerk, names another local body or its prefecture as partner for the second"
                        + " person of acts of two; while it has a single clerk, for a lost second factor too. A local body lets its prefecture decide procedures for days from today"
                        + " on, a year at the most, or the prefecture one of its local bodies; one mandate of a kind at a time.")
public record Mandate(
        MandateId id,
        MandateKind kind,
        AssociationId giver,
        AssociationId taker,
        Interval period,
        AccountId by,
        Instant givenAt,
        Optional<Instant> endedAt) {

    /** Whether it counts on {@code day}; nothing is done for a body that is no more, nor by one. */
    public boolean isInForceOn(LocalDate day, Hierarchy hierarchy) {
        return endedAt.isEmpty()
                && period.contains(day)
                && Stream.of(giver, taker)
                        .allMatch(body -> hierarchy
                                .find(body)
                                .filter(known -> known.isInForceOn(day))
                                .isPresent());
    }

    /** Whether it counted at a moment, at which it had been given, be it that it has ended since. */
    public boolean countedAt(Instant at) {
        return !at.isBefore(givenAt)
                && period.contains(JapanTime.today(at))
                && endedAt.map(at::isBefore).orElse(true);
    }

    /** Neither ended nor over on {@code day}: in force or still to come. */
    public boolean isStandingOn(LocalDate day) {
        return endedAt.isEmpty() && !period.hasEndedBy(day);
    }

    public Mandate ended(Instant at) {
        return new Mandate(id, kind, giver, taker, period, by, givenAt, Optional.of(at));
    }

    /**
     * The mandate, or every reason against it.
     *
     * @param others the other mandates of the giver
     */
    public Outcome<Mandate> judge(List<Mandate> others, Hierarchy hierarchy, LocalDate today) {
        return Policies.accept(
                () -> this,
                Stream.concat(
                        Policies.unless(
                                isSuitable(hierarchy, today),
                                () -> Refusal.of(AccountRefusal.NO_SUCH_TAKER).at("taker")),
                        reasons(kind, period, others, today)));
    }

    /** What speaks against the days, whoever is to act. */
    public static Optional<Refusals> judge(MandateKind kind, Interval period, List<Mandate> others, LocalDate today) {
        return Policies.accept(() -> period, reasons(kind, period, others, today))
                .refusals();
    }

    private static Stream<Refusal> reasons(MandateKind kind, Interval period, List<Mandate> others, LocalDate today) {
        boolean overlaps = others.stream()
                .filter(other -> other.kind == kind && other.isStandingOn(today))
                .anyMatch(other -> other.period.overlaps(period));
        return Stream.of(
                        Policies.unless(
                                !overlaps,
                                () -> Refusal.of(AccountRefusal.MANDATE_OVERLAPS)
                                        .at("from")),
                        Days.judge(period, today),
                        Policies.unless(
                                kind == MandateKind.PARTNER || period.until().isPresent(),
                                () -> Refusal.of(AccountRefusal.DELEGATION_NEEDS_END)
                                        .at("last")))
                .flatMap(reasons -> reasons);
    }

    private boolean isSuitable(Hierarchy hierarchy, LocalDate today) {
        Optional<Association> other = hierarchy.find(taker).filter(body -> body.isInForceOn(today));
        return !giver.equals(taker)
                && other.filter(body -> kind == MandateKind.PARTNER
                                ? body.tier() != Tier.NATIONAL && (isLocal(body) || isAbove(taker, giver, hierarchy))
                                : delegates(body, hierarchy))
                        .isPresent();
    }

    private boolean delegates(Association other, Hierarchy hierarchy) {
        return other.tier() == Tier.PREFECTURAL
                ? isAbove(taker, giver, hierarchy)
                : isLocal(other)
                        && hierarchy.require(giver).tier() == Tier.PREFECTURAL
                        && isAbove(giver, taker, hierarchy);
    }

    private static boolean isLocal(Association body) {
        return body.tier() != Tier.NATIONAL && body.tier() != Tier.PREFECTURAL;
    }

    private static boolean isAbove(AssociationId upper, AssociationId lower, Hierarchy hierarchy) {
        return hierarchy.pathOf(lower).stream().anyMatch(body -> body.id().equals(upper));
    }
}
