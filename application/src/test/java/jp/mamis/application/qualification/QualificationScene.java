package jp.mamis.application.qualification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;

/** One physician with certificates, and the office that keeps qualifications, in memory. */
final class QualificationScene {

    static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    private final Ports ports = InMemoryPorts.ports();
    private final MovableClock clock = new MovableClock(START);
    private final Physician physician = Physicians.renumbered();
    private final List<Issuance> issuances = new ArrayList<>();
    private final List<IssuanceNote> log = new ArrayList<>();
    private Optional<Instant> listed = Optional.empty();
    private final QualificationUseCases use;

    QualificationScene() {
        Time time = new Time(clock);
        Foundation foundation = new Foundation(
                ports.work(),
                new AuditTrail(ports.journal(), time),
                ports.views(),
                time,
                new TimeOrderedIdentifiers(clock));
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(physician, START);
            return physician;
        });
        use = new QualificationUseCases(
                foundation,
                new QualificationPorts(
                        ports.qualifications().facts(),
                        new Held(),
                        ports.qualifications().revocations(),
                        ports.qualifications().statements(),
                        ports.qualifications().deaths()),
                new QualificationUseCases.Around(
                        CaRealm.DEMONSTRATION,
                        () -> Optional.of(Associations.JMA.id()),
                        ports.people().physicians(),
                        ports.accounts().accounts(),
                        Optional.empty(),
                        log::add,
                        new Freshness(Duration.ofMinutes(15))));
    }

    /** Certificates and lists of this scene. */
    private final class Held implements HeldCertificates {
        @Override
        public List<Issuance> of(Set<SubjectNumber> holders) {
            return issuances.stream()
                    .filter(each -> holders.contains(each.order().holder()))
                    .toList();
        }

        @Override
        public Optional<Instant> listedSince(CaGenerationId authority, SerialNumber serial, Instant recorded) {
            return listed.filter(at -> !at.isBefore(recorded));
        }
    }

    Ports ports() {
        return ports;
    }

    MovableClock clock() {
        return clock;
    }

    Physician physician() {
        return physician;
    }

    LicenceNumber number() {
        return physician.latest().licence().number();
    }

    List<IssuanceNote> log() {
        return log;
    }

    void listed() {
        listed = Optional.of(clock.instant());
    }

    /** A certificate of the physician, under a number of now or before. */
    Issuance holds(Issuance issuance, LicenceNumber number) {
        CertificateOrder order = issuance.order();
        Issuance.Planned planned = new Issuance.Planned(new CertificateOrder(
                order.id(),
                order.authority(),
                order.serial(),
                order.profile(),
                order.purpose(),
                SubjectNumber.of(number, CaRealm.DEMONSTRATION),
                order.key(),
                order.validity(),
                order.plannedAt()));
        Issuance held = issuance.toBeSigned()
                .<Issuance>map(bytes -> issuance.certificate()
                        .<Issuance>map(signed -> planned.prepared(bytes)
                                .issued(signed, issuance.endedAt().orElseThrow()))
                        .orElseGet(() -> planned.prepared(bytes)))
                .orElse(planned);
        issuances.add(held);
        return held;
    }

    Caller keeper() {
        return caller(Duty.ASSOCIATION_ADMINISTRATION, Associations.JMA);
    }

    /** Stands in for an administrator of the national body. */
    Caller deputy() {
        Caller keeper = keeper();
        DutyGrant lent = DutyGrant.asDeputy(
                keeper.grants().get(0), Interval.since(LocalDate.parse("2026-11-01")), new AccountId(new UUID(7, 8)));
        return new Caller(
                keeper.actor(),
                keeper.person(),
                keeper.grants(),
                keeper.onBehalfOf(),
                keeper.channel(),
                keeper.request(),
                keeper.proof(),
                new Capacity(List.of(lent), List.of()));
    }

    Caller caller(Duty duty, Association body) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(7, 7))),
                        Optional.empty(),
                        List.of(new Grant(duty, body.id())),
                        Optional.empty(),
                        Channel.CLI,
                        "scene")
                .having(Proofs.FRESH);
    }

    QualificationUseCases use() {
        return use;
    }

    RecordQualification.Command command(FactKind kind, Interval during) {
        return command(kind, during, Optional.empty(), Optional.empty());
    }

    RecordQualification.Command command(
            FactKind kind, Interval during, Optional<Instant> learned, Optional<FactId> corrects) {
        return new RecordQualification.Command(
                number(),
                kind,
                during,
                EvidenceSource.MINISTRY_NOTICE,
                Optional.of(new EvidenceReference("医政発0001第1号")),
                learned,
                corrects);
    }

    Outcome<QualificationReceipt> records(FactKind kind, String day) {
        return use.record().record(command(kind, Interval.since(LocalDate.parse(day))), keeper());
    }

    QualificationView shown(String day, Optional<Instant> known) {
        return use.queries()
                .show(new QualificationQueries.Question(number(), Optional.of(LocalDate.parse(day)), known), keeper())
                .accepted()
                .orElseThrow();
    }
}
