package jp.mamis.web.hpki;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;

/**
 * A certificate in a list of the API.
 *
 * @param serial    hexadecimal
 * @param authority as {@code sign1}
 * @param number    of the holder, as it stands in the certificate
 * @param name      of who is registered under it
 * @param reason    what revocation lists say
 * @param ground    the true one; absent for officers, who keep keys
 */
public record CertificateJson(
        String serial,
        String authority,
        CertificatePurpose purpose,
        CertificateStatus.Kind state,
        String number,
        Optional<String> name,
        Optional<String> kana,
        Instant validFrom,
        Instant validUntil,
        Instant plannedAt,
        Instant issuedAt,
        Optional<Instant> revokedAt,
        Optional<RevocationReason> reason,
        Optional<RevocationGround> ground) {

    static CertificateJson of(CertificateLine line, Instant now) {
        return new CertificateJson(
                line.serial().toString(),
                line.authority().toString(),
                line.purpose(),
                line.status(now),
                line.holder().text(),
                line.person().map(person -> person.name().full()),
                line.person().map(person -> person.kana().full()),
                line.validity().first(),
                line.validity().last(),
                line.plannedAt(),
                line.issuedAt(),
                line.revocation().map(CertificateLine.Revoked::revokedAt),
                line.revocation().map(CertificateLine.Revoked::published),
                line.revocation().flatMap(CertificateLine.Revoked::ground));
    }
}
