package jp.mamis.application.hpki;

import java.util.Optional;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.OutsideRoots;
import jp.mamis.application.hpki.ca.UsedProfiles;
import jp.mamis.application.hpki.ceremony.Activations;
import jp.mamis.application.hpki.ceremony.CaOfficers;
import jp.mamis.application.hpki.ceremony.Ceremonies;
import jp.mamis.application.hpki.ceremony.DetachedSignatures;
import jp.mamis.application.hpki.ceremony.RevokedAuthorities;
import jp.mamis.application.hpki.register.CertificateIndex;
import jp.mamis.application.hpki.status.StatusPorts;

/**
 * The driven ports of the certification authority.
 *
 * @param revoked    authorities that count no more
 * @param outside    roots of others that certified ours
 * @param profiles   profiles that something was issued by
 * @param index      what was issued, as it is looked up
 * @param codec      what writes and reads certificates; without one, nothing is certified
 * @param issuance   what issuing and revoking stand on; without it, nothing is issued
 * @param signatures what writes signatures of minutes; without one, they stay unsigned
 * @param status     what answering about status stands on; without it, nobody answers
 */
public record AuthorityPorts(
        CaGenerations generations,
        Ceremonies ceremonies,
        CaOfficers officers,
        Activations activations,
        RevokedAuthorities revoked,
        OutsideRoots outside,
        UsedProfiles profiles,
        CertificateIndex index,
        Optional<CertificateCodec> codec,
        Optional<IssuancePorts> issuance,
        Optional<DetachedSignatures> signatures,
        Optional<StatusPorts> status) {

    /** The same stores with a codec. */
    public AuthorityPorts withCodec(CertificateCodec other) {
        return new AuthorityPorts(
                generations,
                ceremonies,
                officers,
                activations,
                revoked,
                outside,
                profiles,
                index,
                Optional.of(other),
                issuance,
                signatures,
                status);
    }

    /** The same with what issuing stands on. */
    public AuthorityPorts withIssuance(IssuancePorts other) {
        return new AuthorityPorts(
                generations,
                ceremonies,
                officers,
                activations,
                revoked,
                outside,
                profiles,
                index,
                codec,
                Optional.of(other),
                signatures,
                status);
    }

    /** The same with a writer of signatures. */
    public AuthorityPorts withSignatures(DetachedSignatures other) {
        return new AuthorityPorts(
                generations,
                ceremonies,
                officers,
                activations,
                revoked,
                outside,
                profiles,
                index,
                codec,
                issuance,
                Optional.of(other),
                status);
    }

    /** The same with what answering about status stands on. */
    public AuthorityPorts withStatus(StatusPorts other) {
        return new AuthorityPorts(
                generations,
                ceremonies,
                officers,
                activations,
                revoked,
                outside,
                profiles,
                index,
                codec,
                issuance,
                signatures,
                Optional.of(other));
    }
}
