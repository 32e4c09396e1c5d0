package jp.mamis.application.hpki;

import java.util.Optional;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CertificateCodec;

/**
 * The driven ports of the certification authority.
 *
 * @param codec what writes and reads certificates; without one, nothing is certified
 */
public record AuthorityPorts(CaGenerations generations, Optional<CertificateCodec> codec) {

    /** The same stores with a codec. */
    public AuthorityPorts withCodec(CertificateCodec other) {
        return new AuthorityPorts(generations, Optional.of(other));
    }
}
