package jp.mamis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.OfficeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadRehearsalTest {

    private static final int MEMBERS = 120;

    private final RehearsalFixture installation = RehearsalFixture.in(Realm.DEMONSTRATION);

    private static Outcome<LoadRehearsal.Loaded> load(RehearsalFixture at, int members, long seed) {
        return at.rehearsal
                .loadRehearsal()
                .load(new LoadRehearsal.Command(members, seed, (done, all) -> {}), RehearsalFixture.OPERATOR);
    }

    @Test
    void the_asked_number_of_members_is_there() {
        LoadRehearsal.Loaded loaded = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(loaded.doctors()).isEqualTo(MEMBERS);
        assertThat(installation.known(MEMBERS + 10)).hasSize(MEMBERS);
    }

    @Test
    void loading_again_adds_nothing() {
        load(installation, MEMBERS, 1);
        long before = installation.journalled();

        LoadRehearsal.Loaded again = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(again).isEqualTo(new LoadRehearsal.Loaded(0, 0));
        assertThat(installation.journalled()).isEqualTo(before);
    }

    @Test
    void loading_more_adds_the_difference() {
        load(installation, 50, 1);

        LoadRehearsal.Loaded more = load(installation, MEMBERS, 1).accepted().orElseThrow();

        assertThat(more.doctors()).isEqualTo(MEMBERS - 50);
    }

    @Test
    void every_office_state_is_to_be_seen_at_the_four_bodies() {
        load(installation, 40, 1);

        assertThat(statesAt("1401A"))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(OfficeState.COMING, OfficeState.MEMBERSHIP_ENDED)));
        assertThat(statesAt("14010")).isEqualTo(EnumSet.allOf(OfficeState.class));
        assertThat(statesAt("14000")).isEqualTo(EnumSet.allOf(OfficeState.class));
        assertThat(statesAt("N1000"))
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(OfficeState.PASSED_ON, OfficeState.TO_SETTLE, OfficeState.MEMBERSHIP_ENDED)));
    }

    private Set<OfficeState> statesAt(String code) {
        return installation
                .ports
                .work()
                .readOnly(() -> installation.ports.procedures().index().counts(installation.body(code)))
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

        assertThat(installation.known(MEMBERS)).hasSize(MEMBERS);
        assertThat(counts(installation)).isEqualTo(counts(undisturbed));
    }

    private static Map<OfficeState, Long> counts(RehearsalFixture at) {
        return at.ports.work().readOnly(() -> at.ports.procedures().index().counts(at.body("14000"))).stream()
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

        assertThat(other.refusals().orElseThrow().contains(RehearsalRefusal.ANOTHER_SEED_IS_LOADED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, InventedNation.MOST + 1})
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
