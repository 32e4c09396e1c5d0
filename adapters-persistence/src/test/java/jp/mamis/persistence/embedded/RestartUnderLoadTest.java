package jp.mamis.persistence.embedded;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.TestAdapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server dies while several writers work; nobody restarts anything by hand. */
class RestartUnderLoadTest {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 30;
    private static final long SECONDS_OF_PATIENCE = 60;

    @TempDir
    private Path folder;

    private final Map<Integer, Receipt> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(1);
    private final CountDownLatch underLoad = new CountDownLatch(ENOUGH);
    private final CountDownLatch failed = new CountDownLatch(1);
    private final CountDownLatch backAgain = new CountDownLatch(ENOUGH);
    private volatile boolean stopped;

    @Test
    void service_comes_back_by_itself_and_every_acknowledged_act_is_there_once() throws Exception {
        LentBinaries.in(folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.open(folder, Durability.KEPT);
                Database database = Database.open(server.settings())) {
            JoinScene scene = new JoinScene(TestAdapters.over(database).ports()).prepared(0);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    running.add(writers.submit(() -> writeUntilStopped(scene)));
                }
                assertThat(reached(underLoad)).isTrue();
                Postmaster.on(folder.resolve("cluster")).orElseThrow().process().destroyForcibly();
                assertThat(reached(failed)).isTrue();
                assertThat(reached(backAgain)).isTrue();

                stopped = true;
                for (Future<?> writer : running) {
                    writer.get(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
                }
            } finally {
                stopped = true;
                writers.shutdownNow();
            }

            acknowledged.forEach((doctor, receipt) -> assertPresentOnce(scene, doctor, receipt));
            assertThat(scene.journalIsWhole()).isTrue();
            assertThat(halfMade(scene)).isEmpty();
        }
    }

    private void writeUntilStopped(JoinScene scene) {
        while (!stopped) {
            int doctor = next.getAndIncrement();
            try {
                Receipt filed = scene.filed(doctor);
                acknowledged.put(doctor, JoinScene.done(scene.approve(filed, AOBA, BOARD_DAY)));
                (failed.getCount() > 0 ? underLoad : backAgain).countDown();
            } catch (PortFailure unreachable) {
                failed.countDown();
            }
        }
    }

    private static void assertPresentOnce(JoinScene scene, int doctor, Receipt receipt) {
        List<ProcedureIndex.OwnRow> own = scene.procedures().procedureQueries().own(JoinScene.doctor(doctor));

        assertThat(own).singleElement().satisfies(row -> assertThat(row.id()).isEqualTo(receipt.id()));
        assertThat(scene.member(doctor).memberships()).hasSize(1);
        assertThat(scene.stored(receipt).version()).isEqualTo(receipt.version());
    }

    /** Doctors whose procedure and membership do not agree, among all that were tried, acknowledged or not. */
    private List<Integer> halfMade(JoinScene scene) {
        List<Integer> found = new ArrayList<>();
        for (int doctor = 1; doctor < next.get(); doctor++) {
            List<Procedure> underWay = underWay(scene, doctor);
            boolean approved =
                    underWay.stream().anyMatch(procedure -> procedure.version().number() == 2);
            boolean member = scene.member(doctor).memberships().size() == 1;
            if (approved != member || underWay.size() > 1) {
                found.add(doctor);
            }
        }
        return found;
    }

    private static List<Procedure> underWay(JoinScene scene, int doctor) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().procedures().underWay(Physicians.id(doctor)));
    }

    private static boolean reached(CountDownLatch latch) throws InterruptedException {
        return latch.await(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
    }
}
