package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;

/**
 * A grant with its dates (権限付与の記録). The period is planned in days; a revocation takes effect at its instant, whatever
 * the period says.
 */
public record DutyGrant(Grant grant, Interval period, Optional<Instant> revokedAt) {

    public static DutyGrant of(Grant grant, Interval period) {
        return new DutyGrant(grant, period, Optional.empty());
    }

    public boolean isInForceOn(LocalDate day) {
        return revokedAt.isEmpty() && period.contains(day);
    }

    /** Neither revoked nor over on {@code day}: in force or still to come. */
    public boolean isStandingOn(LocalDate day) {
        return revokedAt.isEmpty() && !period.hasEndedBy(day);
    }

    public DutyGrant revoked(Instant at) {
        return new DutyGrant(grant, period, Optional.of(at));
    }
}
