package jp.mamis.application.hpki.register;

import java.time.YearMonth;
import java.util.Map;
import jp.mamis.domain.hpki.ca.RevocationReason;

/**
 * What happened to certificates in a month.
 *
 * @param issued  how many were recorded
 * @param revoked how many were revoked, by what lists say of it; what was not there is absent
 * @param inForce how many counted at the end of its last day
 */
public record MonthNumbers(YearMonth month, long issued, Map<RevocationReason, Long> revoked, long inForce) {

    public MonthNumbers {
        revoked = Map.copyOf(revoked);
    }

    public long revoked(RevocationReason reason) {
        return revoked.getOrDefault(reason, 0L);
    }

    public long revokedInAll() {
        return revoked.values().stream().mapToLong(Long::longValue).sum();
    }
}
