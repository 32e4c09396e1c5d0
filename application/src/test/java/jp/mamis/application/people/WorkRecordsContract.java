package jp.mamis.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What every store of workplaces promises. */
public interface WorkRecordsContract {

    Instant AT = Instant.parse("2026-03-31T15:00:00Z");
    LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    PersonId PERSON = Physicians.id(1);

    UnitOfWork work();

    WorkRecords records();

    private void save(WorkRecord record) {
        work().inTransaction(() -> {
            records().save(record, AT);
            return record;
        });
    }

    private WorkRecord found() {
        return work().readOnly(() -> records().of(PERSON));
    }

    private static WorkRecord of(Version version, Affiliation... affiliations) {
        return new WorkRecord(PERSON, version, List.of(affiliations));
    }

    @Test
    default void who_never_named_a_workplace_has_none() {
        assertThat(found()).isEqualTo(WorkRecord.none(PERSON));
    }

    @Test
    default void those_of_several_persons_come_at_once_without_who_never_named_one() {
        PersonId other = Physicians.id(2);
        save(of(Version.NEW, Institutions.employedAtTheHospital(PERSON)));
        save(new WorkRecord(other, Version.NEW, List.of(Institutions.runningTheNewClinic(other))));

        assertThat(work().readOnly(() -> records().all(List.of(Physicians.id(3), other, PERSON, PERSON))))
                .containsOnlyKeys(PERSON, other)
                .containsEntry(PERSON, found());
        assertThat(work().readOnly(() -> records().all(List.of()))).isEmpty();
    }

    @Test
    default void several_workplaces_come_back_as_they_were_saved() {
        save(of(Version.NEW, Institutions.employedAtTheHospital(PERSON), Institutions.runningTheNewClinic(PERSON)));

        assertThat(found())
                .isEqualTo(of(
                        new Version(1),
                        Institutions.employedAtTheHospital(PERSON),
                        Institutions.runningTheNewClinic(PERSON)));
    }

    @Test
    default void work_that_ends_on_31_march_is_held_on_that_day_and_not_on_the_next() {
        save(of(Version.NEW, Institutions.employedAtTheHospital(PERSON)));
        save(of(
                new Version(1),
                Institutions.employedAtTheHospital(PERSON).endingOn(LocalDate.of(2026, 3, 31)),
                Institutions.runningTheNewClinic(PERSON)));

        WorkRecord found = found();
        assertThat(found.heldOn(LocalDate.of(2026, 3, 31)))
                .extracting(Affiliation::id)
                .containsExactly(Institutions.employedAtTheHospital(PERSON).id());
        assertThat(found.heldOn(FIRST_OF_APRIL)).containsExactly(Institutions.runningTheNewClinic(PERSON));
    }

    @Test
    default void work_taken_out_of_the_record_is_gone() {
        save(of(Version.NEW, Institutions.employedAtTheHospital(PERSON)));
        save(of(new Version(1)));

        assertThat(found().affiliations()).isEmpty();
        assertThat(found().version()).isEqualTo(new Version(2));
    }

    @Test
    default void a_save_on_an_old_version_is_stale_and_leaves_the_first_writers_state() {
        save(of(Version.NEW, Institutions.employedAtTheHospital(PERSON)));

        assertThatThrownBy(() -> save(of(Version.NEW, Institutions.runningTheNewClinic(PERSON))))
                .isInstanceOf(StaleState.class);

        assertThat(found().affiliations()).containsExactly(Institutions.employedAtTheHospital(PERSON));
    }
}
