package jp.mamis.domain.hpki.ca;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.calendar.JapanTime;

/**
 * An authority with one key for as long as that key's certificate counts (認証局の世代). Several stand side by side; each
 * lists what it revoked under a name of its own.
 *
 * @param number      counts the generations of the same duty and realm from 1
 * @param family      name of the profiles it issues by, as {@code HPKI-V2}
 * @param key         where its token finds its key
 * @param certificate its certificate as it is published
 * @param authority   the same as it signs
 */
public record CaGeneration(
        CaGenerationId id,
        CaDuty duty,
        CaRealm realm,
        int number,
        String family,
        KeyId key,
        Der certificate,
        IssuingAuthority authority) {

    /** What the certificates it issues are for. */
    public CertificatePurpose purpose() {
        return duty == CaDuty.AUTHENTICATION ? CertificatePurpose.AUTHENTICATION : CertificatePurpose.SIGNING;
    }

    /** The first instant at which it issues no more, since a certificate of full length would outlive its own; none for a root. */
    public Optional<Instant> issuesUntil() {
        return CertificateProfiles.issuedBy(this)
                .map(profile -> authority
                        .validity()
                        .last()
                        .atZone(JapanTime.TOKYO)
                        .minusMonths(profile.months())
                        .plusSeconds(1)
                        .toInstant());
    }

    /** Whether it issues no more at {@code at}. */
    public boolean isTooOld(Instant at) {
        return issuesUntil().filter(end -> !at.isBefore(end)).isPresent();
    }
}
