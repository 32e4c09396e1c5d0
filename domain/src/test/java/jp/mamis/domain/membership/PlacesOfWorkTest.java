package jp.mamis.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.PlacesOfWork.Naming;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

class PlacesOfWorkTest {

    private static final PersonId PERSON = Physicians.id(1);
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST_OF_MARCH = FIRST_OF_APRIL.minusDays(1);
    private static final Affiliation AT_THE_HOSPITAL = Institutions.employedAtTheHospital(PERSON);
    private static final Affiliation AT_THE_CLINIC = Institutions.runningTheNewClinic(PERSON);
    private static final Group GROUP =
            new Group(new GroupId(new UUID(1, 1)), Institutions.hospital().workplace());

    private static PlacesOfWork on(LocalDate day, Affiliation... stated) {
        Member member = new Member(
                PERSON,
                Version.NEW,
                java.util.Optional.empty(),
                List.of(GROUP),
                List.of(since(LocalDate.of(2020, 4, 1))));
        return new PlacesOfWork(member, new WorkRecord(PERSON, Version.NEW, List.of(stated)), day);
    }

    private static Membership since(LocalDate from) {
        return new Membership(
                new MembershipId(new UUID(1, 2)),
                jp.mamis.domain.fixture.Associations.AOBA.id(),
                GROUP.id(),
                MemberCategory.A1,
                java.util.Optional.empty(),
                jp.mamis.domain.calendar.Interval.since(from),
                true,
                java.util.Optional.empty());
    }

    @Test
    void the_workplace_of_a_group_counts_until_a_statement_follows() {
        assertThat(on(LAST_OF_MARCH, AT_THE_CLINIC).of(GROUP)).isEqualTo(Naming.NAMED);
        assertThat(on(LAST_OF_MARCH, AT_THE_CLINIC).through(GROUP)).containsExactly(GROUP.workplace());
        assertThat(on(FIRST_OF_APRIL, AT_THE_CLINIC).of(GROUP)).isEqualTo(Naming.REPLACED);
        assertThat(on(FIRST_OF_APRIL, AT_THE_CLINIC).through(GROUP)).containsExactly(Institutions.newClinic());
    }

    @Test
    void what_is_stated_beside_it_stands_behind_it() {
        PlacesOfWork both = on(FIRST_OF_APRIL, AT_THE_CLINIC, AT_THE_HOSPITAL);

        assertThat(both.of(GROUP)).isEqualTo(Naming.STATED);
        assertThat(both.through(GROUP)).containsExactly(GROUP.workplace(), Institutions.newClinic());
    }

    @Test
    void who_states_to_work_there_no_longer_does_not() {
        Affiliation left = AT_THE_HOSPITAL.endingOn(LAST_OF_MARCH);

        assertThat(on(LAST_OF_MARCH, left).of(GROUP)).isEqualTo(Naming.STATED);
        assertThat(on(FIRST_OF_APRIL, left).of(GROUP)).isEqualTo(Naming.REPLACED);
        assertThat(on(FIRST_OF_APRIL, left).through(GROUP)).isEmpty();
    }

    @Test
    void a_group_that_nothing_was_joined_through_is_where_it_was_named() {
        PlacesOfWork unjoined = new PlacesOfWork(
                Member.none(PERSON), new WorkRecord(PERSON, Version.NEW, List.of(AT_THE_CLINIC)), FIRST_OF_APRIL);

        assertThat(unjoined.of(GROUP)).isEqualTo(Naming.NAMED);
    }
}
