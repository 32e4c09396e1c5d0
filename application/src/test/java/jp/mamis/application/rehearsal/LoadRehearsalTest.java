package jp.mamis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.qualification.Physician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadRehearsalTest {

    private static final int MEMBERS = 120;

    /** With those beside the members, and without the two pictured doctors. */
    private static final int LOADED = new Population(MEMBERS).people();

    private final RehearsalFixture installation = RehearsalFixture.in(Realm.DEMONSTRATION);

    private static Outcome<LoadRehearsal.Loaded> load(RehearsalFixture at, int members, long seed, LocalDate today) {
        return at.rehearsal
                .loadRehearsal()
                .load(
                        new LoadRehearsal.Command(members, seed, Optional.of(today), (done, all) -> {}),
                        RehearsalFixture.OPERATOR);
    }

    private static Outcome<LoadRehearsal.Loaded> load(RehearsalFixture at, int members, long seed) {
        return at.rehearsal
                .loadRehearsal()
                .load(new LoadRehearsal.Command(members, seed, (done, all) -> {}), RehearsalFixture.OPERATOR);
    }

    @Test
    void the_asked_number_of_members_is_there_on_that_day_by_sex_and_category() {
        LoadRehearsal.Loaded loaded = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(loaded.of(InventedKind.NATIONAL_MEMBER)).isEqualTo(MEMBERS);
        assertThat(cells(installation))
                .containsExactlyInAnyOrderElementsOf(PublishedTable.of(MEMBERS).stream()
                        .filter(cell -> cell.members() > 0)
                        .toList());
    }

    /** The table, counted from what is stored. */
    private static List<PublishedTable.Cell> cells(RehearsalFixture at) {
        AssociationId national = at.body("N1000");
        List<Physician> stored = Stream.concat(Stream.of("999999"), at.known(LOADED).stream())
                .map(at::numbered)
                .toList();
        return at.ports
                .work()
                .readOnly(() -> stored.stream()
                        .flatMap(physician -> at.ports
                                .membership()
                                .members()
                                .of(physician.id())
                                .in(national)
                                .filter(membership -> membership.isInForceOn(PublishedTable.DAY))
                                .map(membership -> new PublishedTable.Cell(
                                        physician.latest().sex(), membership.category(), 0)))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(cell -> new PublishedTable.Cell(
                                cell.getKey().sex(),
                                cell.getKey().category(),
                                cell.getValue().intValue()))
                        .toList());
    }

    @Test
    void what_was_loaded_is_told_by_kind() {
        LoadRehearsal.Loaded loaded = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(loaded.people())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        InventedKind.NATIONAL_MEMBER, MEMBERS,
                        InventedKind.UP_TO_PREFECTURE, 7,
                        InventedKind.LOCAL_ONLY, 11,
                        InventedKind.JOINED_SINCE, 8,
                        InventedKind.PAST_MEMBER, 12,
                        InventedKind.NO_MEMBER, 4));
        assertThat(loaded.doctors()).isEqualTo(LOADED + 2);
        assertThat(installation.known(LOADED + 10)).hasSize(LOADED);
    }

    @Test
    void loading_again_adds_nothing() {
        load(installation, MEMBERS, 1);
        long before = installation.journalled();

        LoadRehearsal.Loaded again = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(again.isNothing()).isTrue();
        assertThat(installation.journalled()).isEqualTo(before);
    }

    @Test
    void a_nation_of_another_size_does_not_join_the_first() {
        load(installation, 50, 1);
        long before = installation.journalled();

        Outcome<LoadRehearsal.Loaded> more = load(installation, MEMBERS, 1);

        assertThat(more.refusals().orElseThrow().contains(RehearsalRefusal.ANOTHER_NATION_IS_LOADED))
                .isTrue();
        assertThat(installation.journalled()).isEqualTo(before);
    }

    @Test
    void people_of_a_load_whose_beginning_nobody_noted_are_another_nation() {
        Physician first = Physicians.known(1, Physicians.data().number("670000").build());
        installation.ports.work().inTransaction(() -> {
            installation.ports.people().physicians().save(first, Instant.EPOCH);
            return first;
        });

        assertThat(load(installation, MEMBERS, 1)
                        .refusals()
                        .orElseThrow()
                        .contains(RehearsalRefusal.ANOTHER_NATION_IS_LOADED))
                .isTrue();
    }

    @Test
    void the_nation_may_join_the_demonstration_that_is_set_up() {
        try (Password password = Password.of("a password of the demonstration")) {
            installation
                    .rehearsal
                    .demonstrationSetUp()
                    .setUp(
                            new DemonstrationSetUp.Command(password, DemonstrationSetUp.Passwords.MISSING),
                            RehearsalFixture.OPERATOR);
        }

        LoadRehearsal.Loaded loaded = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(loaded.of(InventedKind.NATIONAL_MEMBER)).isEqualTo(MEMBERS - 1);
        assertThat(cells(installation).stream()
                        .mapToInt(PublishedTable.Cell::members)
                        .sum())
                .isEqualTo(MEMBERS);
    }

    @Test
    void procedures_were_filed_before_the_given_day() {
        LocalDate day = LocalDate.of(2026, 4, 2);

        load(installation, 40, 1, day);

        assertThat(installation
                        .ports
                        .work()
                        .readOnly(() -> installation.ports.journal().after(0, 10_000))
                        .stream()
                        .filter(entry -> entry.intention().equals(Intention.SUBMIT_PROCEDURE.name()))
                        .map(entry -> JapanTime.today(entry.at())))
                .isNotEmpty()
                .allMatch(filed -> filed.isBefore(day) && filed.isAfter(day.minusYears(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-11-21"})
    void a_day_before_that_of_the_nation_or_to_come_is_refused(LocalDate day) {
        assertThat(load(installation, 40, 1, day)
                        .refusals()
                        .orElseThrow()
                        .contains(RehearsalRefusal.TODAY_OUT_OF_RANGE))
                .isTrue();
        assertThat(installation.journalled()).isZero();
    }

    @Test
    void doctors_stored_at_once_are_stored_as_one_by_one_with_the_same_entries() {
        RehearsalFixture other = RehearsalFixture.in(Realm.DEMONSTRATION);
        List<InventedDoctor> doctors = new InventedNation(1, MEMBERS, Associations.federation())
                .doctors(0, LOADED)
                .toList();
        AssociationId national = Associations.JMA.id();

        installation.ports.work().inTransaction(() -> {
            doctors.forEach(doctor -> new DoctorStore(installation.ports, installation.foundation())
                    .store(doctor, national, RehearsalFixture.OPERATOR));
            return doctors;
        });
        other.ports.work().inTransaction(() -> {
            new DoctorStore(other.ports, other.foundation()).storeAll(doctors, national, RehearsalFixture.OPERATOR);
            return doctors;
        });

        assertThat(other.ports.work().readOnly(() -> other.ports.journal().after(0, 3 * LOADED)))
                .hasSizeGreaterThan(LOADED)
                .isEqualTo(installation
                        .ports
                        .work()
                        .readOnly(() -> installation.ports.journal().after(0, 3 * LOADED)));
        assertThat(doctors).allSatisfy(doctor -> {
            assertThat(other.stored(doctor.id())).isEqualTo(installation.stored(doctor.id()));
            assertThat(other.stored(doctor.id()).memberships())
                    .isEqualTo(doctor.member().memberships());
        });
    }

    @Test
    void every_office_state_is_to_be_seen_at_the_four_bodies() {
        load(installation, 40, 1);

        assertThat(statesAt("1401A")).isEqualTo(allBut(OfficeState.COMING, OfficeState.MEMBERSHIP_ENDED));
        assertThat(statesAt("14010")).isEqualTo(allBut());
        assertThat(statesAt("14000")).isEqualTo(allBut());
        assertThat(statesAt("N1000"))
                .isEqualTo(allBut(
                        OfficeState.PASSED_ON,
                        OfficeState.REJECTED_ABOVE,
                        OfficeState.TO_SETTLE,
                        OfficeState.MEMBERSHIP_ENDED));
    }

    /** Nobody in it asks for less after a send-back, so that no body is left out. */
    private static Set<OfficeState> allBut(OfficeState... missing) {
        Set<OfficeState> seen = EnumSet.complementOf(EnumSet.of(OfficeState.LEFT_OUT));
        seen.removeAll(List.of(missing));
        return seen;
    }

    private Set<OfficeState> statesAt(String code) {
        return installation
                .ports
                .work()
                .readOnly(
                        () -> installation.ports.procedures().index().counts(installation.body(code), LocalDate.EPOCH))
                .stream()
                .map(ProcedureIndex.Count::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OfficeState.class)));
    }

    @Test
    void the_journal_stays_whole() {
        load(installation, MEMBERS, 1);

        VerifyChain.Report report = installation
                .system
                .journal()
                .verifyChain()
                .verify(RehearsalFixture.OPERATOR)
                .accepted()
                .orElseThrow();

        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isGreaterThan(MEMBERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 9, 10})
    void a_stop_at_any_tenth_is_made_up_for_without_doubles(int tenths) {
        RehearsalFixture undisturbed = RehearsalFixture.in(Realm.DEMONSTRATION);
        StoppingWork counting = new StoppingWork(undisturbed.ports.work(), Integer.MAX_VALUE);
        load(undisturbed.through(ports -> ports.withWork(counting)), MEMBERS, 1);
        int transactions = (counting.done() - 1) * tenths / 10;

        RehearsalFixture stopping =
                installation.through(ports -> ports.withWork(new StoppingWork(ports.work(), transactions)));
        assertThatThrownBy(() -> load(stopping, MEMBERS, 1)).isInstanceOf(Stop.class);
        load(installation, MEMBERS, 1);

        assertThat(installation.known(LOADED + 10)).hasSize(LOADED);
        assertThat(cells(installation)).containsExactlyInAnyOrderElementsOf(cells(undisturbed));
        assertThat(counts(installation)).isEqualTo(counts(undisturbed));
        assertThat(installation
                        .ports
                        .work()
                        .readOnly(() -> installation.ports.journal().making(BegunLoad.NATION, 2)))
                .hasSize(1);
    }

    private static Map<OfficeState, Long> counts(RehearsalFixture at) {
        return at
                .ports
                .work()
                .readOnly(() -> at.ports.procedures().index().counts(at.body("14000"), LocalDate.EPOCH))
                .stream()
                .collect(Collectors.toMap(ProcedureIndex.Count::state, ProcedureIndex.Count::number));
    }

    /** The end of a process. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stops for good before the transaction after the given number of them. */
    private static final class StoppingWork implements UnitOfWork {
        private final UnitOfWork work;
        private final int stop;
        private int done;
        private boolean inside;

        StoppingWork(UnitOfWork work, int transactions) {
            this.work = work;
            this.stop = transactions;
        }

        int done() {
            return done;
        }

        @Override
        public <T> T inTransaction(Supplier<T> act) {
            if (inside) {
                return act.get();
            }
            inside = true;
            try {
                return work.inTransaction(() -> {
                    T answer = act.get();
                    if (done++ == stop) {
                        throw new Stop();
                    }
                    return answer;
                });
            } finally {
                inside = false;
            }
        }

        @Override
        public <T> T readOnly(Supplier<T> act) {
            return work.readOnly(act);
        }
    }

    @Test
    void another_nation_does_not_join_the_first() {
        load(installation, 20, 1);

        Outcome<LoadRehearsal.Loaded> other = load(installation, 20, 2);

        assertThat(other.refusals().orElseThrow().contains(RehearsalRefusal.ANOTHER_NATION_IS_LOADED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 221_100, InventedNation.MOST + 1, Integer.MAX_VALUE})
    void an_impossible_number_of_members_is_refused(int members) {
        assertThat(load(installation, members, 1)
                        .refusals()
                        .orElseThrow()
                        .contains(RehearsalRefusal.MEMBERS_OUT_OF_RANGE))
                .isTrue();
    }

    @Test
    void nothing_is_loaded_where_real_people_are_kept() {
        RehearsalFixture production = RehearsalFixture.in(Realm.PRODUCTION);

        Outcome<LoadRehearsal.Loaded> answer = load(production, MEMBERS, 1);

        assertThat(answer.refusals().orElseThrow().contains(RehearsalRefusal.NOT_IN_PRODUCTION))
                .isTrue();
        assertThat(production.journalled()).isZero();
    }

    @Test
    void nobody_but_operator_and_system_loads() {
        Outcome<LoadRehearsal.Loaded> answer = installation
                .rehearsal
                .loadRehearsal()
                .load(new LoadRehearsal.Command(1, 1, (done, all) -> {}), Caller.anonymous(Channel.PAGE, "test"));

        assertThat(answer.refusals().orElseThrow().contains(RehearsalRefusal.OPERATOR_ONLY))
                .isTrue();
    }

    @Test
    void progress_ends_at_the_whole() {
        List<Integer> done = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();

        installation
                .rehearsal
                .loadRehearsal()
                .load(
                        new LoadRehearsal.Command(40, 1, (now, all) -> {
                            done.add(now);
                            whole.add(all);
                        }),
                        RehearsalFixture.OPERATOR);

        assertThat(done).isSorted();
        assertThat(whole).containsOnly(done.get(done.size() - 1));
    }

    @Test
    void clerks_made_for_the_rehearsal_get_the_password_of_the_demonstration_later() {
        load(installation, 1, 1);

        assertThat(Arrays.asList("district", "county", "prefecture", "jma"))
                .allSatisfy(loginId -> assertThat(installation
                                .ports
                                .work()
                                .readOnly(() ->
                                        installation.ports.accounts().accounts().findByLoginId(new LoginId(loginId)))
                                .orElseThrow()
                                .credential())
                        .isEmpty());
    }
}
