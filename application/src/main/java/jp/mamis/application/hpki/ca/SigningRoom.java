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
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.DecisionPolicy;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/** The irreversible part: the log, then the token, then the record. Never inside a transaction. */
record SigningRoom(IssuingDesk desk, IssuancePorts ports, CertificateCodec codec, CaKey key) {

    /**
     * Signs what was prepared and records the certificate. Where somebody else did so meanwhile, theirs is the certificate.
     * Refused, in the journal too, for what is not as it was decided.
     *
     * @throws TokenFailure where the token does not do it; what was prepared stays and can be signed later
     */
    Outcome<Issuance.Issued> complete(CaGeneration generation, Issuance.Prepared prepared, Instant now, Caller caller) {
        Outcome<CertificateFacts> judged = asDecided(generation, prepared);
        if (judged.refusals().isPresent()) {
            noted(prepared, judged, caller);
        }
        return judged.then(facts -> {
            ports.log().append(new IssuanceNote.Signing(prepared.order(), prepared.bytes()));
            Outcome<Issuance.Issued> issued =
                    recorded(generation, prepared, sign(generation, prepared.bytes()), now, caller);
            desk.foundation().work().inTransaction(() -> {
                new LogWatch(ports).seen();
                return prepared;
            });
            return issued;
        });
    }

    /** The contents of what was prepared, read from the very bytes, where they are what was decided. */
    Outcome<CertificateFacts> asDecided(CaGeneration generation, Issuance.Prepared prepared) {
        return codec.readUnsigned(prepared.bytes())
                .then(facts -> new DecisionPolicy().judge(prepared.order(), generation, facts));
    }

    void noted(Issuance.Prepared prepared, Outcome<?> refused, Caller caller) {
        desk.foundation().work().inTransaction(() -> {
            desk.note(
                    caller,
                    Intention.ISSUE_CERTIFICATE,
                    prepared.order().id().value(),
                    refused,
                    Detail.of("serial", prepared.order().serial()));
            return prepared;
        });
    }

    /** What is told of a signature: of what, and which key made it. */
    static Detail used(CaGeneration generation, CertificateOrder order, Der certificate) {
        return Detail.of("serial", order.serial())
                .and("sha256", certificate.fingerprint().hex())
                .and("key", generation.key());
    }

    /** Signs and verifies. */
    Der sign(CaGeneration generation, Der toBeSigned) {
        Der signed = codec.signed(toBeSigned, key.sign(generation, toBeSigned));
        if (!isSigned(generation, toBeSigned, signed)) {
            throw new TokenFailure(Reason.SIGNATURE_WRONG, generation.key().toString());
        }
        return signed;
    }

    private boolean isSigned(CaGeneration generation, Der toBeSigned, Der signed) {
        return codec.toBeSigned(signed).equals(Optional.of(toBeSigned))
                && codec.read(generation.certificate())
                        .accepted()
                        .filter(own -> codec.isSignedBy(signed, own.key()))
                        .isPresent();
    }

    /** Records a certificate, from the token or from the log. Refused, in the journal too, where it is not over those bytes. */
    Outcome<Issuance.Issued> recorded(
            CaGeneration generation, Issuance.Prepared prepared, Der certificate, Instant now, Caller caller) {
        Outcome<CertificateFacts> judged = isSigned(generation, prepared.bytes(), certificate)
                ? asDecided(generation, prepared)
                : Outcome.refused(IssuingRefusal.NOT_AS_DECIDED);
        if (judged.refusals().isPresent()) {
            noted(prepared, judged, caller);
        }
        return judged.map(facts -> kept(generation, prepared, certificate, now, caller));
    }

    private Issuance.Issued kept(
            CaGeneration generation, Issuance.Prepared prepared, Der certificate, Instant now, Caller caller) {
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
                        used(generation, prepared.order(), certificate));
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
