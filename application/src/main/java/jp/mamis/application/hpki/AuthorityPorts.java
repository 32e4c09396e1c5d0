package jp.mamis.application.hpki;

import java.util.Optional;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ceremony.Activations;
import jp.mamis.application.hpki.ceremony.CaOfficers;
import jp.mamis.application.hpki.ceremony.Ceremonies;

/**
 * The driven ports of the certification authority.
 *
 * @param codec what writes and reads certificates; without one, nothing is certified
 * @param issuance what issuing and revoking stand on; without it, nothing is issued
 */
public record AuthorityPorts(
        CaGenerations generations,
        Ceremonies ceremonies,
        CaOfficers officers,
        Activations activations,
        Optional<CertificateCodec> codec,
        Optional<IssuancePorts> issuance) {

    /** The same stores with a codec. */
    public AuthorityPorts withCodec(CertificateCodec other) {
        return new AuthorityPorts(generations, ceremonies, officers, activations, Optional.of(other), issuance);
    }

    /** The same with what issuing stands on. */
    public AuthorityPorts withIssuance(IssuancePorts other) {
        return new AuthorityPorts(generations, ceremonies, officers, activations, codec, Optional.of(other));
    }
}
