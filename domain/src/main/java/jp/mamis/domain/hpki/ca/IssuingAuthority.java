package jp.mamis.domain.hpki.ca;

import java.util.Optional;

/**
 * A generation of an authority as it signs (発行認証局).
 *
 * @param keyId    identifier of its key
 * @param above    name of the authority that certified it: its own for a root
 * @param serial   number of its certificate
 * @param key      what it signs with
 * @param validity how long its certificate counts
 * @param crl      where the certificates it issues are listed once revoked
 */
public record IssuingAuthority(
        DistinguishedName name,
        Der keyId,
        DistinguishedName above,
        SerialNumber serial,
        KeyAlgorithm key,
        Validity validity,
        DistributionPoint crl) {

    public SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.of(key);
    }

    AuthorityKey mark() {
        return new AuthorityKey(Optional.of(keyId), Optional.of(above), Optional.of(serial.value()));
    }
}
