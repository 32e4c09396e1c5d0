package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.hpki.AuthorityPorts;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ceremony.DetachedSignatures;
import jp.mamis.application.hpki.status.AnsweringAuthorities;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.QualificationRefusal;

/** What statements are signed with: the keys of those who answer about qualifications, and what writes signatures. */
public record StatementSigning(
        AnsweringAuthorities authorities, DetachedSignatures signatures, ClockReference reference) {

    /** None where nothing here writes signatures or answers about status. */
    public static Optional<StatementSigning> of(AuthorityPorts ports, CaRealm realm) {
        return ports.signatures()
                .flatMap(signatures -> ports.status()
                        .map(status -> new StatementSigning(
                                new AnsweringAuthorities(
                                        ports.generations(),
                                        status.responders(),
                                        realm,
                                        Responder.Matter.QUALIFICATION),
                                signatures,
                                status.reference())));
    }

    /**
     * Whose key signs.
     *
     * @param answering the authority with key and certificate of whoever signs for it
     * @param authority its own certificate
     */
    record Signer(CaGeneration answering, Der authority) {}

    /** The newest authority of signing certificates for which somebody signs statements, as it signs them; in the running transaction. */
    Outcome<Signer> signer(Instant now) {
        return authorities
                .newest(now)
                .filter(generation -> generation.duty() == CaDuty.SIGNING)
                .flatMap(generation -> authorities
                        .generations()
                        .find(generation.id())
                        .map(own -> new Signer(generation, own.certificate())))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOBODY_SIGNS_STATEMENTS));
    }
}
