package jp.mamis.domain.hpki.ca;

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
}
