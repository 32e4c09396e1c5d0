package jp.mamis.web.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.mamis.application.kernel.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PortalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void timed_work_begins_with_the_portal_whether_or_not_anybody_asks_for_its_health() throws InterruptedException {
        Map<String, String> settings = Map.of(
                "MAMIS_DATA", data.toString(),
                "MAMIS_REALM", "production",
                "MAMIS_PUBLIC_URL", "https://portal.example");

        try (Portal portal = Portal.open(PortalSettings.from(settings))) {
            CountDownLatch begun = new CountDownLatch(1);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (begun.getCount() > 0 && System.nanoTime() < end) {
                if (hasTurns(portal)) {
                    begun.countDown();
                }
                begun.await(100, TimeUnit.MILLISECONDS);
            }

            assertThat(begun.getCount()).isZero();
        }
    }

    private static boolean hasTurns(Portal portal) {
        return portal.system()
                .schedule()
                .scheduleQueries()
                .list(Caller.automation("test"))
                .accepted()
                .filter(turns -> !turns.isEmpty())
                .isPresent();
    }
}
