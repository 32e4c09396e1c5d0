package jp.mamis.persistence.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.rehearsal.InventedKind;
import jp.mamis.application.rehearsal.LoadRehearsal;
import jp.mamis.application.rehearsal.LoadRehearsal.Loaded;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The invented nation in the real database: a small one always, the whole one where there is time. */
class NationOnPostgresTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Caller OPERATOR = Caller.operator("owner", "test");
    private static final int FEW = 1200;
    private static final int WHOLE = 175_633;

    private Ports ports = TestAdapters.over(DATABASE.database()).ports();

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        ports = TestAdapters.over(DATABASE.database()).ports();
    }

    private static Loaded load(Ports into, int members) {
        return new RehearsalUseCases(into, Clock.systemUTC(), Realm.DEMONSTRATION)
                .loadRehearsal()
                .load(new LoadRehearsal.Command(members, 1, (done, all) -> {}), OPERATOR)
                .accepted()
                .orElseThrow();
    }

    @Test
    void a_small_nation_has_the_proportions_of_the_table() {
        Loaded loaded = load(ports, FEW);

        assertThat(loaded.of(InventedKind.NATIONAL_MEMBER)).isEqualTo(FEW);
        assertThat(CountedMembers.in(DATABASE.database()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "MALE A1", 495L,
                        "MALE A2B", 212L,
                        "MALE A2C", 17L,
                        "MALE B", 232L,
                        "MALE C", 19L,
                        "FEMALE A1", 66L,
                        "FEMALE A2B", 75L,
                        "FEMALE A2C", 10L,
                        "FEMALE B", 65L,
                        "FEMALE C", 9L));
    }

    @Test
    void a_load_that_is_cut_off_in_a_batch_is_completed_by_loading_again() {
        Ports undisturbed = ports;
        CutOff counting = new CutOff(undisturbed.work(), Integer.MAX_VALUE);
        load(undisturbed.withWork(counting), FEW);
        Map<String, Long> whole = CountedMembers.in(DATABASE.database());
        Map<String, Long> rows = CountedMembers.rowsIn(DATABASE.database());
        start_empty();

        Ports dying = ports.withWork(new CutOff(ports.work(), counting.done() - 3));
        assertThatThrownBy(() -> load(dying, FEW)).isInstanceOf(Killed.class);
        Map<String, Long> half = CountedMembers.in(DATABASE.database());
        Loaded rest = load(ports, FEW);

        assertThat(half).isNotEmpty().isNotEqualTo(whole);
        assertThat(rest.doctors()).isPositive();
        assertThat(CountedMembers.in(DATABASE.database())).isEqualTo(whole);
        assertThat(CountedMembers.rowsIn(DATABASE.database())).isEqualTo(rows);
        assertThat(verified().whole()).isTrue();
        assertThat(load(ports, FEW).isNothing()).isTrue();
    }

    @Test
    @Tag("scale")
    void the_whole_nation_is_the_table_cell_by_cell() {
        Loaded loaded = load(ports, WHOLE);

        assertThat(loaded.of(InventedKind.NATIONAL_MEMBER)).isEqualTo(WHOLE);
        assertThat(CountedMembers.in(DATABASE.database()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("MALE A1", 72_414L),
                        Map.entry("MALE A2B", 30_958L),
                        Map.entry("MALE A2C", 2_555L),
                        Map.entry("MALE B", 34_023L),
                        Map.entry("MALE C", 2_800L),
                        Map.entry("MALE UNKNOWN", 1L),
                        Map.entry("FEMALE A1", 9_714L),
                        Map.entry("FEMALE A2B", 10_910L),
                        Map.entry("FEMALE A2C", 1_443L),
                        Map.entry("FEMALE B", 9_470L),
                        Map.entry("FEMALE C", 1_345L)));
        assertThat(verified().whole()).isTrue();
    }

    private VerifyChain.Report verified() {
        return AssociationSystem.builder(ports)
                .build()
                .journal()
                .verifyChain()
                .verify(OPERATOR)
                .accepted()
                .orElseThrow();
    }

    /** The end of a process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Ends before the commit of the transaction after so many of them. */
    private static final class CutOff implements UnitOfWork {

        private final UnitOfWork work;
        private final int last;
        private int done;
        private boolean inside;

        CutOff(UnitOfWork work, int last) {
            this.work = work;
            this.last = last;
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
                    if (done++ == last) {
                        throw new Killed();
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
}
