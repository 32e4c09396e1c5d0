package jp.mamis.domain.hpki.ca;

import java.time.Instant;

/**
 * A certificate that was decided, with the number it will have (発行の決定). The number is never given again, whatever comes of
 * it.
 *
 * @param authority who is to sign
 * @param profile   by name and version
 * @param holder    number of the holder in the subject
 * @param key       SHA-256 of the subjectPublicKeyInfo that is certified
 */
public record CertificateOrder(
        IssuanceId id,
        CaGenerationId authority,
        SerialNumber serial,
        String profile,
        CertificatePurpose purpose,
        SubjectNumber holder,
        Der key,
        Validity validity,
        Instant plannedAt) {

    /** Whether both certificates may stand, though they are of one key: of two authorities, for one use of one holder. */
    public boolean mayStandBeside(CertificateOrder other) {
        return !authority.equals(other.authority) && purpose == other.purpose && holder.equals(other.holder);
    }

    /** Whether {@code other} asks for the same: the same key for the same holder by the same authority. */
    public boolean asksTheSameAs(CertificateOrder other) {
        return authority.equals(other.authority)
                && purpose == other.purpose
                && holder.equals(other.holder)
                && key.equals(other.key);
    }
}
