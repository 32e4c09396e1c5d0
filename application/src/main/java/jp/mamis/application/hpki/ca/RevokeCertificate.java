package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationPolicy;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;

/**
 * Revokes a certificate for good (証明書の失効). Asked again, it answers with the first revocation and changes nothing. For
 * administrators of the national body, who have proved shortly before who they are.
 */
public final class RevokeCertificate {

    /** @param since from when on; empty for now */
    public record Command(
            SerialNumber serial, RevocationGround ground, RevocationWording wording, Optional<Instant> since) {}

    /**
     * @param first whether it was good until now
     */
    public record Revoked(Revocation revocation, boolean first) {

        /** Whether lists are to tell of it before the night. */
        public boolean urgent() {
            return first && revocation.ground().urgent();
        }
    }

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final Freshness freshness;

    RevokeCertificate(IssuingDesk desk, IssuancePorts ports, Freshness freshness) {
        this.desk = desk;
        this.ports = ports;
        this.freshness = freshness;
    }

    /** @throws IssuanceLogFailure where the log cannot be written; the certificate is revoked all the same */
    public Outcome<Revoked> revoke(Command command, Caller caller) {
        Outcome<Revoked> revoked = recorded(command, caller);
        revoked.accepted()
                .filter(Revoked::first)
                .ifPresent(done -> ports.log().append(new IssuanceNote.Revoked(done.revocation())));
        return revoked;
    }

    private Outcome<Revoked> recorded(Command command, Caller caller) {
        Foundation foundation = desk.foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Issuance> issuance = issued(command.serial());
            Outcome<Revoked> outcome = desk.officer(caller)
                    .then(officer -> freshness.judge(caller, now))
                    .then(officer -> issuance.map(Outcome::accepted)
                            .orElseGet(() -> Outcome.refused(IssuingRefusal.NO_SUCH_CERTIFICATE)))
                    .then(found -> command.ground() == RevocationGround.NOT_ACCOUNTED_FOR
                            ? Outcome.refused(IssuingRefusal.NOT_ALLOWED)
                            : decided(found, command, now));
            desk.note(
                    caller,
                    Intention.REVOKE_CERTIFICATE,
                    issuance.map(each -> each.order().id().value()).orElse(IssuingDesk.CERTIFICATES),
                    outcome,
                    Detail.of("serial", command.serial()).and("ground", command.ground()));
            return outcome;
        });
    }

    private Optional<Issuance> issued(SerialNumber serial) {
        List<Issuance> found = ports.issuances().withSerial(serial).stream()
                .filter(each -> each.certificate().isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Outcome<Revoked> decided(Issuance issuance, Command command, Instant now) {
        Optional<Revocation> before = ports.revocations()
                .find(issuance.order().authority(), issuance.order().serial());
        return before.map(first -> Outcome.accepted(new Revoked(first, false)))
                .orElseGet(() -> new RevocationPolicy()
                        .judge(
                                issuance.order(),
                                command.ground(),
                                command.wording(),
                                command.since().orElse(now),
                                now)
                        .map(this::kept));
    }

    private Revoked kept(Revocation decided) {
        Revocation kept = ports.revocations().keep(decided);
        return new Revoked(kept, kept.equals(decided));
    }
}
