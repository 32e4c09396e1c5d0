package jp.mamis.application.rehearsal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;

/** An installation in memory to rehearse in. */
final class RehearsalFixture {

    static final Caller OPERATOR = Caller.operator("owner", "test");

    final Ports ports;
    final MovableClock clock = MovableClock.at("2026-11-20T01:00:00Z");
    final AssociationSystem system;
    final RehearsalUseCases rehearsal;

    private RehearsalFixture(Ports ports, Realm realm) {
        this.ports = ports;
        this.system = AssociationSystem.builder(ports).clock(clock).build();
        this.rehearsal = new RehearsalUseCases(ports, clock, realm);
    }

    static RehearsalFixture in(Realm realm) {
        return new RehearsalFixture(InMemoryPorts.ports(), realm);
    }

    /** The same installation as one reaches it through other ports. */
    RehearsalFixture through(Function<Ports, Ports> changed) {
        return new RehearsalFixture(changed.apply(ports), Realm.DEMONSTRATION);
    }

    AssociationId body(String code) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(new AssociationCode(code))
                .orElseThrow()
                .id();
    }

    Physician numbered(String number) {
        return ports.work()
                .readOnly(() -> ports.people().physicians().findByLicence(new LicenceNumber(number)))
                .orElseThrow();
    }

    /** The register numbers of the nation's first doctors that are there. */
    Set<String> known(int members) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < members; i++) {
            LicenceNumber number = InventedNation.numberOf(i);
            ports.work()
                    .readOnly(() -> ports.people().physicians().findByLicence(number))
                    .ifPresent(found -> known.add(number.digits()));
        }
        return known;
    }

    Member stored(PersonId person) {
        return ports.work().readOnly(() -> ports.membership().members().of(person));
    }

    /** What use cases over the same ports stand on. */
    Foundation foundation() {
        Time time = new Time(clock);
        return new Foundation(
                ports.work(),
                new AuditTrail(ports.journal(), time),
                ports.views(),
                time,
                new TimeOrderedIdentifiers(clock));
    }

    long journalled() {
        return ports.work().readOnly(() -> ports.journal().head()).sequence();
    }
}
