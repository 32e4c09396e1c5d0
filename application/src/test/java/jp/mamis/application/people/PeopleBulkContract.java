package jp.mamis.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.people.PeopleBulk.Newcomer;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import org.junit.jupiter.api.Test;

/** What every store of many people at once promises: what single saves leave, or nothing. */
public interface PeopleBulkContract {

    Instant AT = Instant.parse("2026-03-31T14:59:59.999999Z");
    long SEED = 20260331;
    int SEEDED = 120;

    /** The ports of a store, empty at the beginning of each test. */
    Ports single();

    /** The same of another store. */
    Ports bulk();

    /** Every situation of the fixtures, some with work, and many more. */
    static List<Newcomer> newcomers() {
        SeededCases cases = SeededCases.from(SEED);
        Stream<Physician> seeded =
                IntStream.range(1000, 1000 + SEEDED).mapToObj(number -> Physicians.seeded(cases, number));
        return Stream.concat(Physicians.all().stream(), seeded)
                .map(physician -> new Newcomer(physician, workOf(physician.id())))
                .toList();
    }

    private static WorkRecord workOf(PersonId person) {
        Affiliation left = own(Institutions.employedAtTheHospital(person), 1).endingOn(LocalDate.of(2026, 3, 31));
        Affiliation held = own(Institutions.runningTheNewClinic(person), 2);
        List<Affiliation> work = switch ((int) (person.value().getLeastSignificantBits() % 3)) {
            case 0 -> List.of();
            case 1 -> List.of(held);
            default -> List.of(left, held);
        };
        return new WorkRecord(person, Version.NEW, work);
    }

    private static Affiliation own(Affiliation work, int which) {
        UUID id = new UUID(which, work.person().value().getLeastSignificantBits());
        return new Affiliation(
                new AffiliationId(id), work.person(), work.workplace(), work.position(), work.duty(), work.during());
    }

    /** Stores each by itself, as its own act. */
    static void one(Ports ports, Newcomer newcomer) {
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(newcomer.physician(), AT);
            if (!newcomer.work().affiliations().isEmpty()) {
                ports.people().workRecords().save(newcomer.work(), AT);
            }
            return newcomer;
        });
    }

    private void all(List<Newcomer> newcomers) {
        bulk().work().inTransaction(() -> {
            bulk().people().bulk().add(newcomers, AT);
            return newcomers;
        });
    }

    private boolean isKnown(PersonId person) {
        return bulk().work()
                .readOnly(() -> bulk().people().physicians().find(person))
                .isPresent();
    }

    @Test
    default void many_at_once_leave_what_single_saves_leave() {
        List<Newcomer> newcomers = newcomers();

        newcomers.forEach(newcomer -> one(single(), newcomer));
        all(newcomers);

        assertThat(newcomers).allSatisfy(newcomer -> {
            PersonId person = newcomer.physician().id();
            PeoplePorts ones = single().people();
            PeoplePorts others = bulk().people();
            assertThat(bulk().work().readOnly(() -> others.physicians().require(person)))
                    .isEqualTo(single().work().readOnly(() -> ones.physicians().require(person)));
            assertThat(bulk().work().readOnly(() -> others.workRecords().of(person)))
                    .isEqualTo(single().work().readOnly(() -> ones.workRecords().of(person)));
            newcomer.physician().data().entries().stream()
                    .map(entry -> entry.value().licence().number())
                    .forEach(number -> assertThat(bulk().work()
                                    .readOnly(() -> others.physicians().findByLicence(number)))
                            .map(Physician::id)
                            .contains(person));
        });
    }

    @Test
    default void those_that_are_known_are_told_from_the_others() {
        one(bulk(), newcomers().get(0));

        assertThat(bulk().work()
                        .readOnly(() -> bulk().people().bulk().known(List.of(Physicians.id(999), Physicians.id(1)))))
                .containsExactly(Physicians.id(1));
        assertThat(bulk().work().readOnly(() -> bulk().people().bulk().known(List.of())))
                .isEmpty();
    }

    @Test
    default void one_who_is_known_already_keeps_all_of_them_out() {
        List<Newcomer> newcomers = newcomers();
        one(bulk(), newcomers.get(40));

        assertThatThrownBy(() -> all(newcomers)).isInstanceOf(StaleState.class);

        assertThat(isKnown(newcomers.get(0).physician().id())).isFalse();
    }

    @Test
    default void a_register_number_of_somebody_else_keeps_all_of_them_out() {
        one(bulk(), newcomers().get(0));
        Physician other = Physicians.known(901, Physicians.data().build());
        Physician unrelated =
                Physicians.known(902, Physicians.data().number("660902").build());

        assertThatThrownBy(() -> all(List.of(withoutWork(unrelated), withoutWork(other))))
                .isInstanceOf(StaleState.class);

        assertThat(isKnown(unrelated.id())).isFalse();
    }

    @Test
    default void nobody_is_stored_when_the_unit_of_work_fails() {
        assertThatThrownBy(() -> bulk().work().inTransaction(() -> {
                    bulk().people().bulk().add(newcomers(), AT);
                    throw new IllegalStateException("after all were added");
                }))
                .hasMessage("after all were added");

        assertThat(isKnown(Physicians.id(1))).isFalse();
    }

    @Test
    default void nobody_at_all_is_no_fault() {
        all(List.of());

        assertThat(isKnown(Physicians.id(1))).isFalse();
    }

    @Test
    default void who_was_stored_before_is_no_newcomer() {
        Physician usual = Physicians.usual();
        Physician stored = new Physician(usual.id(), new Version(1), usual.data());
        WorkRecord ofAnother = WorkRecord.none(Physicians.id(2));

        assertThatThrownBy(() -> withoutWork(stored)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Newcomer(usual, ofAnother)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Newcomer withoutWork(Physician physician) {
        return new Newcomer(physician, WorkRecord.none(physician.id()));
    }
}
