package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Basis;

/**
 * What the next revocation list of an authority says (失効リストの計画).
 *
 * @param before the list with the greatest number, signed or not: the number is spent
 * @param signed the signed one with the greatest number: only what was signed has named anything to anybody
 */
@Basis(
        document = "RFC 5280",
        article = "5",
        rule =
                "A list has a greater number than every one before. It names every revoked certificate of its scope until one signed list"
                        + " after the certificate's end has named it. A list is late after 30 hours and overdue after 48: the check and the measures of the"
                        + " portal say so.",
        note =
                "Lists come daily at 02:00 in Japan, as the authorities seen do it, from a portal that holds a token open, or by command of the operator; and at once after an urgent revocation.")
public record CrlPlan(
        CaGeneration generation, ListScope scope, Optional<ListIssue> before, Optional<ListIssue> signed) {

    /** When a portal that holds a token open makes lists by itself, in Japan. */
    public static final LocalTime NIGHTLY = LocalTime.of(2, 0);

    /** A list of this age was missed once. */
    public static final Duration LATE = Duration.ofHours(30);

    /** A list of this age was missed twice; half of its life is gone. */
    public static final Duration OVERDUE = Duration.ofDays(2);

    /** Whoever records a revocation is done with it by then. */
    public static final Duration STORED = Duration.ofMinutes(5);

    /** How a list stands. */
    public enum Freshness {
        FRESH,
        LATE,
        OVERDUE
    }

    public static Freshness freshness(Instant thisUpdate, Instant now) {
        Duration age = Duration.between(thisUpdate, now);
        if (age.compareTo(OVERDUE) >= 0) {
            return Freshness.OVERDUE;
        }
        return age.compareTo(LATE) >= 0 ? Freshness.LATE : Freshness.FRESH;
    }

    /** Whether a list of that age is to be followed by the one of the night. */
    public static boolean isDue(Instant thisUpdate, Instant now) {
        ZonedDateTime night =
                now.atZone(JapanTime.TOKYO).truncatedTo(ChronoUnit.DAYS).with(NIGHTLY);
        Instant last = (night.toInstant().isAfter(now) ? night.minusDays(1) : night).toInstant();
        return thisUpdate.isBefore(last);
    }

    /** @param spent the greatest number known to be spent elsewhere, as in a log; zero for none */
    public BigInteger number(BigInteger spent) {
        return before.map(ListIssue::number).orElse(BigInteger.ZERO).max(spent).add(BigInteger.ONE);
    }

    /** Revocations are those of the generation. */
    public RevocationListDraft draft(BigInteger number, Collection<Revocation> revocations, Instant now) {
        return new RevocationListDraft(
                generation.authority(),
                scope.partition(generation),
                now.truncatedTo(ChronoUnit.SECONDS),
                number,
                revocations.stream()
                        .filter(each -> scope.tellsOf(generation, each))
                        .filter(this::isStillNamed)
                        .sorted(Comparator.comparing(each -> each.serial().value()))
                        .map(Revocation::entry)
                        .toList());
    }

    /**
     * A number without a list has named nothing, nor has a list from before the revocation, or from a moment when that may not have
     * been in the store yet.
     */
    private boolean isStillNamed(Revocation revocation) {
        return signed.map(ListIssue::thisUpdate)
                .filter(revocation.validUntil()::isBefore)
                .filter(at -> revocation.recordedAt().plus(STORED).isBefore(at))
                .isEmpty();
    }
}
