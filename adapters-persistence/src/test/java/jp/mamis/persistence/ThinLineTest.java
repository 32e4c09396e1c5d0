package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.kernel.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The line to the database is cut, slow, or all taken: nobody hangs, everybody is told the same, and it comes back. */
class ThinLineTest {

    private static final int POOL = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void a_line_cut_before_or_in_the_middle_of_an_act_is_an_unreachable_store_and_nothing_of_the_act_is_left()
            throws Exception {
        try (ThinLine line = ThinLine.to(DATABASE.settings().withPoolSize(POOL));
                Database far = Database.open(line.settings())) {
            Ports ports = new PersistenceAdapters(far).ports();
            long before = entries(ports);

            assertThatThrownBy(() -> ports.work().inTransaction(() -> {
                        ports.journal().record(JournalDrafts.any());
                        cut(line);
                        return ports.journal().head();
                    }))
                    .isInstanceOf(StoreUnavailable.class);
            line.closeToNewcomers(true);
            cut(line);
            assertThatThrownBy(() -> record(ports)).isInstanceOf(StoreUnavailable.class);
            assertThat(far.answers()).isFalse();
            line.closeToNewcomers(false);

            assertThat(recordedInTime(ports)).isTrue();
            assertThat(entries(ports)).isEqualTo(before + 1);
        }
    }

    @Test
    void over_a_slow_line_everything_is_done_in_its_time() throws Exception {
        try (ThinLine line = ThinLine.to(DATABASE.settings().withPoolSize(POOL));
                Database far = Database.open(line.settings())) {
            Ports ports = new PersistenceAdapters(far).ports();
            long before = entries(ports);
            line.slowBy(Duration.ofMillis(40));

            ExecutorService many = Executors.newFixedThreadPool(2 * POOL);
            try {
                List<Future<String>> all = new ArrayList<>();
                for (int i = 0; i < 2 * POOL; i++) {
                    all.add(many.submit(() -> record(ports)));
                }
                for (Future<String> each : all) {
                    assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo("recorded");
                }
            } finally {
                many.shutdownNow();
            }

            line.slowBy(Duration.ZERO);
            assertThat(entries(ports)).isEqualTo(before + 2 * POOL);
        }
    }

    @Test
    void who_finds_every_connection_taken_is_told_so_in_seconds_and_comes_through_when_one_is_free() throws Exception {
        try (Database small = Database.open(DATABASE.settings().withPoolSize(POOL))) {
            Ports ports = new PersistenceAdapters(small).ports();
            List<Connection> taken = new ArrayList<>();
            for (int i = 0; i < POOL; i++) {
                taken.add(small.dataSource().getConnection());
            }

            long begun = System.nanoTime();
            assertThatThrownBy(() -> record(ports)).isInstanceOf(StoreUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));

            for (Connection each : taken) {
                each.close();
            }
            assertThat(record(ports)).isEqualTo("recorded");
        }
    }

    private static boolean recordedInTime(Ports ports) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            try {
                return record(ports).equals("recorded");
            } catch (StoreUnavailable notYet) {
                never.await(100, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    private static void cut(ThinLine line) {
        try {
            line.cut();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static long entries(Ports ports) {
        return ports.work().readOnly(() -> ports.journal().head()).sequence();
    }

    private static String record(Ports ports) {
        return ports.work().inTransaction(() -> {
            ports.journal().record(JournalDrafts.any());
            return "recorded";
        });
    }
}
