package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.kernel.Outcome;

/** The irreversible part: the log, then the token, then the record. Never inside a transaction. */
record SigningRoom(IssuingDesk desk, IssuancePorts ports, CertificateCodec codec, CaKey key) {

    /**
     * Signs what was prepared and records the certificate. Where somebody else did so meanwhile, theirs is the certificate.
     *
     * @throws TokenFailure where the token does not do it; what was prepared stays and can be signed later
     */
    Issuance.Issued complete(CaGeneration generation, Issuance.Prepared prepared, Instant now, Caller caller) {
        ports.log().append(new IssuanceNote.Signing(prepared.order(), prepared.bytes()));
        return recorded(prepared, sign(generation, prepared.bytes()), now, caller);
    }

    /** Signs and verifies. */
    Der sign(CaGeneration generation, Der toBeSigned) {
        Der signed = codec.signed(toBeSigned, key.sign(generation, toBeSigned));
        Optional<CertificateFacts> own = codec.read(generation.certificate()).accepted();
        if (own.filter(certificate -> codec.isSignedBy(signed, certificate.key()))
                .isEmpty()) {
            throw new TokenFailure(Reason.SIGNATURE_WRONG, generation.key().toString());
        }
        return signed;
    }

    /** Records a certificate over those bytes, from the token or from the log. */
    Issuance.Issued recorded(Issuance.Prepared prepared, Der certificate, Instant now, Caller caller) {
        Foundation foundation = desk.foundation();
        Issuance.Issued issued = prepared.issued(certificate, now);
        Issuance.Issued kept;
        try {
            kept = foundation.work().inTransaction(() -> {
                ports.issuances().store(issued);
                desk.note(
                        caller,
                        Intention.ISSUE_CERTIFICATE,
                        prepared.order().id().value(),
                        Outcome.accepted(issued),
                        Detail.of("serial", prepared.order().serial())
                                .and("sha256", certificate.fingerprint().hex()));
                return issued;
            });
        } catch (StaleState somebodyWasFirst) {
            kept = foundation
                    .work()
                    .readOnly(() -> ports.issuances()
                            .find(prepared.order().authority(), prepared.order().serial()))
                    .filter(Issuance.Issued.class::isInstance)
                    .map(Issuance.Issued.class::cast)
                    .orElseThrow(() -> somebodyWasFirst);
        }
        ports.log()
                .append(new IssuanceNote.Signed(
                        prepared.order().authority(), prepared.order().serial(), kept.signed()));
        return kept;
    }
}
