package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** What becomes of the duties of an account, in the order of granting. */
final class DutyBook {

    private DutyBook() {}

    /** Those of a kind in force on a day, each once. */
    static List<Grant> inForce(List<DutyGrant> grants, LocalDate day, Predicate<DutyGrant> which) {
        return grants.stream()
                .filter(grant -> grant.isInForceOn(day) && which.test(grant))
                .map(DutyGrant::grant)
                .distinct()
                .toList();
    }

    /** Those that stand end at an instant. */
    static List<DutyGrant> ending(List<DutyGrant> grants, Predicate<DutyGrant> which, LocalDate today, Instant now) {
        return grants.stream()
                .map(grant -> which.test(grant) && grant.isStandingOn(today) ? grant.revoked(now) : grant)
                .toList();
    }

    /** Whether an own duty lasts for all that is wanted. */
    static boolean holds(List<DutyGrant> grants, DutyGrant wanted) {
        return grants.stream()
                .filter(grant -> grant.isOwn()
                        && grant.revokedAt().isEmpty()
                        && grant.grant().equals(wanted.grant()))
                .anyMatch(grant -> grant.period().encloses(wanted.period()));
    }

    /** Those of a kind end before a day; what would only begin then falls away. */
    static List<DutyGrant> endingBefore(
            List<DutyGrant> grants, Predicate<DutyGrant> which, LocalDate day, Instant now) {
        return grants.stream()
                .map(grant -> which.test(grant) && grant.isStandingOn(day) ? left(grant, day, now) : grant)
                .toList();
    }

    private static DutyGrant left(DutyGrant grant, LocalDate day, Instant now) {
        return grant.period().from().isBefore(day) ? grant.endingBefore(day) : grant.revoked(now);
    }
}
