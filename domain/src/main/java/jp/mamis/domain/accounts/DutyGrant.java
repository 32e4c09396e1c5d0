package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;

/**
 * A grant with its dates (権限付与の記録). The period is planned in days; a revocation takes effect at its instant, whatever
 * the period says.
 *
 * @param deputyOf whose duty it is, where the holder only stands in for somebody (代理); empty for an own duty
 */
public record DutyGrant(Grant grant, Interval period, Optional<Instant> revokedAt, Optional<AccountId> deputyOf) {

    public static DutyGrant of(Grant grant, Interval period) {
        return new DutyGrant(grant, period, Optional.empty(), Optional.empty());
    }

    /** The duty of {@code principal}, held by somebody else meanwhile. */
    public static DutyGrant asDeputy(Grant grant, Interval period, AccountId principal) {
        return new DutyGrant(grant, period, Optional.empty(), Optional.of(principal));
    }

    /** Whether the duty is the holder's own, not that of somebody absent. */
    public boolean isOwn() {
        return deputyOf.isEmpty();
    }

    public boolean isInForceOn(LocalDate day) {
        return revokedAt.isEmpty() && period.contains(day);
    }

    /** Neither revoked nor over on {@code day}: in force or still to come. */
    public boolean isStandingOn(LocalDate day) {
        return revokedAt.isEmpty() && !period.hasEndedBy(day);
    }

    DutyGrant endingBefore(LocalDate day) {
        return new DutyGrant(grant, period.endingBefore(day), revokedAt, deputyOf);
    }

    public DutyGrant revoked(Instant at) {
        return new DutyGrant(grant, period, Optional.of(at), deputyOf);
    }
}
