package jp.mamis.persistence.tray;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.tray.TrayQueries;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many letters are printed at once, it takes no statement more. */
class TrayStatementsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int CEILING = 20;

    private final MovableClock clock = MovableClock.at("2026-04-10T03:00:00Z");
    private final Ports ports = TestAdapters.over(DATABASE.database()).ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();

    @Test
    void fifty_letters_take_as_many_statements_as_two() {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            IntStream.rangeClosed(1, TrayQueries.MOST + 2).forEach(this::waiting);
            return 1;
        });
        printed(1, 2);

        int few = DATABASE.statements().during(() -> printed(1, 2));
        int many = DATABASE.statements().during(() -> printed(3, TrayQueries.MOST + 2));

        assertThat(many).isEqualTo(few).isBetween(1, CEILING);
    }

    private void waiting(int number) {
        ports.people()
                .physicians()
                .save(
                        Physicians.known(
                                number,
                                Physicians.data()
                                        .number(Integer.toString(660_000 + number))
                                        .contact(atWork())
                                        .build()),
                        clock.instant());
        ports.people()
                .workRecords()
                .save(
                        new WorkRecord(Physicians.id(number), Version.NEW, List.of(atTheHospital(number))),
                        clock.instant());
        ports.dispatches().put(Dispatches.received(number, number, AOBA, Dispatches.WRITTEN_AT));
    }

    private static Affiliation atTheHospital(int number) {
        Affiliation work = Institutions.employedAtTheHospital(Physicians.id(number));
        return new Affiliation(
                new AffiliationId(new UUID(0x7002L, number)),
                work.person(),
                work.workplace(),
                work.position(),
                work.duty(),
                work.during());
    }

    private static ContactDetails atWork() {
        return new ContactDetails(
                Optional.of(Address.parse(new PostalCode("2250000"), Prefecture.KANAGAWA, "見本市架空区1", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DeliveryDestination.WORKPLACE);
    }

    private void printed(int from, int to) {
        List<DispatchId> ids =
                IntStream.rangeClosed(from, to).mapToObj(Dispatches::id).toList();
        assertThat(system.tray()
                        .trayQueries()
                        .letters(
                                ids,
                                AOBA.id(),
                                TrayQueries.Purpose.PRINT,
                                clerkOf(AOBA).having(Proofs.FRESH))
                        .accepted()
                        .orElseThrow()
                        .letters())
                .hasSize(to - from + 1);
    }
}
