package jp.mamis.domain.hpki.ca;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A certificate that does not count any more (失効). Final: nothing lifts it.
 *
 * @param revokedAt  from when on; not after {@code recordedAt}
 * @param ground     the true one, kept inside
 * @param published  what lists say
 * @param validUntil last second of the certificate, after which lists need not name it
 */
public record Revocation(
        CaGenerationId authority,
        SerialNumber serial,
        Instant revokedAt,
        RevocationGround ground,
        RevocationReason published,
        Instant validUntil,
        Instant recordedAt) {

    public Revocation {
        if (revokedAt.isAfter(recordedAt) || !Validity.isWhole(revokedAt)) {
            throw new IllegalArgumentException("not a past second");
        }
    }

    /** Of a number that was ordered, and of whose certificate nobody knows. */
    public static Revocation notAccountedFor(CertificateOrder order, Instant now) {
        return new Revocation(
                order.authority(),
                order.serial(),
                now.truncatedTo(ChronoUnit.SECONDS),
                RevocationGround.NOT_ACCOUNTED_FOR,
                RevocationReason.CESSATION_OF_OPERATION,
                order.validity().last(),
                now);
    }

    /** Of an authority, in the lists of the root that certified it. */
    public static Revocation ofAuthority(
            CaGenerationId root,
            CaGeneration authority,
            RevocationGround ground,
            RevocationReason published,
            Instant now) {
        return new Revocation(
                root,
                authority.authority().serial(),
                now.truncatedTo(ChronoUnit.SECONDS),
                ground,
                published,
                authority.authority().validity().last(),
                now);
    }

    public RevocationListDraft.Entry entry() {
        return new RevocationListDraft.Entry(serial, revokedAt, published);
    }
}
