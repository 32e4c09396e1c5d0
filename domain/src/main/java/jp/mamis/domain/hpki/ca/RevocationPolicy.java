package jp.mamis.domain.hpki.ca;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/** From when on a certificate is revoked. */
@Basis(
        document = "our choice",
        article = "revocation",
        rule =
                "A revocation counts from now or from an earlier second of the certificate's life; it is final, and what was revoked"
                        + " is not revoked again.")
public final class RevocationPolicy {

    /** @param since from when on */
    public Outcome<Revocation> judge(
            CertificateOrder certificate,
            RevocationGround ground,
            RevocationWording wording,
            Instant since,
            Instant now) {
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        if (from.isAfter(now) || from.isBefore(certificate.validity().first())) {
            return Outcome.refused(IssuingRefusal.REVOKED_OUTSIDE_LIFE);
        }
        return Outcome.accepted(new Revocation(
                certificate.authority(),
                certificate.serial(),
                from,
                ground,
                ground.published(wording),
                certificate.validity().last(),
                now));
    }
}
