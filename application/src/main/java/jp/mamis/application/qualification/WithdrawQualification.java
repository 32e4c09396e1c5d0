package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactPolicy;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.WithdrawalReason;

/**
 * Takes a fact back that was wrong, without another in its place (医師資格の記録の取消し). The fact stays known as what was believed
 * until then, and the journal says who took it back and why. It revives no certificate; where the person is no physician
 * without it, the certificates fall. For administrators of the national body.
 */
public final class WithdrawQualification {

    /** A fact of whom has this number, of now or before. */
    public record Command(LicenceNumber number, FactId fact, WithdrawalReason reason) {}

    /** @param revoked certificates that were good until now */
    public record Receipt(QualificationFact fact, List<Revocation> revoked) {}

    private final QualificationDesk desk;
    private final QualificationPorts ports;
    private final FallenCertificates certificates;
    private final Consumer<IssuanceNote> log;

    WithdrawQualification(QualificationDesk desk, QualificationPorts ports, Consumer<IssuanceNote> log) {
        this.desk = desk;
        this.ports = ports;
        this.certificates = new FallenCertificates(desk, ports);
        this.log = log;
    }

    /** @throws IssuanceLogFailure where the log cannot be written; what was withdrawn is withdrawn all the same */
    public Outcome<Receipt> withdraw(Command command, Caller caller) {
        Outcome<Receipt> withdrawn = withdrawn(command, caller);
        withdrawn
                .accepted()
                .ifPresent(receipt ->
                        receipt.revoked().forEach(revocation -> log.accept(new IssuanceNote.Revoked(revocation))));
        return withdrawn;
    }

    private Outcome<Receipt> withdrawn(Command command, Caller caller) {
        Foundation foundation = desk.foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<AssociationId> keeper = desk.acting(caller, now);
            Outcome<Physician> found = keeper.then(body -> desk.withNumber(command.number()));
            Outcome<Receipt> outcome = found.then(physician -> judged(command, physician, now, caller));
            foundation
                    .audit()
                    .record(
                            caller,
                            desk.national().get(),
                            Intention.WITHDRAW_QUALIFICATION,
                            found.accepted()
                                    .map(physician -> physician.id().value())
                                    .orElse(QualificationDesk.NOBODY),
                            0,
                            outcome,
                            Detail.of("fact", command.fact().value()).and("reason", command.reason()));
            outcome.accepted()
                    .ifPresent(done -> keeper.accepted()
                            .ifPresent(body -> desk.looked(
                                    caller,
                                    body,
                                    ViewLog.Kind.CHANGE,
                                    done.fact().person())));
            return outcome;
        });
    }

    private Outcome<Receipt> judged(Command command, Physician physician, Instant now, Caller caller) {
        RegisteredData registered = physician.latest();
        return ports.facts()
                .claim(physician.id())
                .without(
                        command.fact(),
                        now,
                        new FactPolicy.Register(
                                registered.birth(), registered.licence().registeredOn()))
                .map(wrong -> {
                    ports.facts().supersede(wrong);
                    return new Receipt(wrong, certificates.revokedUnlessPhysician(physician, now, caller));
                });
    }
}
