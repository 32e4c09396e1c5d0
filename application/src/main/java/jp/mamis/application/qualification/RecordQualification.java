package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.FactPolicy;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * Records a fact about somebody's qualification (医師資格の記録). Who is no physician after it loses every certificate in the same
 * transaction; lists tell of that when they are signed. Asked again, it answers with the first fact. For administrators of the
 * national body.
 */
public final class RecordQualification {

    /**
     * @param learnedAt when the office came to know of it; empty for now
     * @param corrects  a fact that turned out to be wrong
     */
    public record Command(
            LicenceNumber number,
            FactKind kind,
            Interval during,
            EvidenceSource source,
            Optional<EvidenceReference> reference,
            Optional<Instant> learnedAt,
            Optional<FactId> corrects) {}

    /**
     * @param first   whether it was not recorded before
     * @param revoked certificates that were good until now
     */
    public record Receipt(QualificationFact fact, boolean first, List<Revocation> revoked) {}

    private final QualificationDesk desk;
    private final QualificationPorts ports;
    private final FallenCertificates certificates;
    private final Consumer<IssuanceNote> log;

    RecordQualification(QualificationDesk desk, QualificationPorts ports, Consumer<IssuanceNote> log) {
        this.desk = desk;
        this.ports = ports;
        this.certificates = new FallenCertificates(desk, ports);
        this.log = log;
    }

    /** @throws IssuanceLogFailure where the log cannot be written; fact and revocations stand all the same */
    public Outcome<Receipt> record(Command command, Caller caller) {
        Outcome<Receipt> recorded = recorded(command, caller);
        recorded.accepted()
                .ifPresent(receipt ->
                        receipt.revoked().forEach(revocation -> log.accept(new IssuanceNote.Revoked(revocation))));
        return recorded;
    }

    private Outcome<Receipt> recorded(Command command, Caller caller) {
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
                            Intention.RECORD_QUALIFICATION,
                            found.accepted()
                                    .map(physician -> physician.id().value())
                                    .orElse(QualificationDesk.NOBODY),
                            0,
                            outcome,
                            Detail.of("kind", command.kind())
                                    .and("from", command.during().from())
                                    .and(
                                            "fact",
                                            outcome.accepted()
                                                    .map(done -> done.fact()
                                                            .id()
                                                            .value()
                                                            .toString())
                                                    .orElse("")));
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
        Qualification before = ports.facts().claim(physician.id());
        return caller.account()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOT_ALLOWED))
                .then(by -> {
                    QualificationFact fact = fact(command, physician, by, now);
                    FactPolicy.Register register = new FactPolicy.Register(
                            registered.birth(), registered.licence().registeredOn());
                    return command.corrects()
                            .map(wrong -> before.correcting(wrong, fact, register))
                            .orElseGet(() -> before.with(fact, register));
                })
                .map(done -> kept(done, physician, now, caller));
    }

    private QualificationFact fact(Command command, Physician physician, AccountId by, Instant now) {
        return new QualificationFact(
                new FactId(desk.foundation().ids().next()),
                physician.id(),
                command.kind(),
                command.during(),
                new QualificationFact.Evidence(
                        command.source(),
                        command.reference(),
                        command.learnedAt().orElse(now),
                        by.value()),
                now,
                Optional.empty());
    }

    private Receipt kept(Qualification.Recorded done, Physician physician, Instant now, Caller caller) {
        done.superseded().ifPresent(ports.facts()::supersede);
        if (done.first()) {
            ports.facts().add(done.fact());
        }
        return new Receipt(done.fact(), done.first(), certificates.revokedUnlessPhysician(physician, now, caller));
    }
}
