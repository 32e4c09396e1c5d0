package jp.mamis.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.mamis.web.server.RunningPortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent to whatever takes input, the portal answers in time, in its own words and without a fault of its own.
 * A failure names seed and number; {@code -Dmamis.fuzz.seed} begins elsewhere.
 */
class FuzzIT {

    private static final long SEED = Long.getLong("mamis.fuzz.seed", 20260401);
    private static final int SHORT = 2_000;
    private static final int LONG = 110_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    @Test
    void two_thousand_odd_inputs_are_answered_without_a_fault() throws Exception {
        none_of(SHORT);
    }

    @Test
    @Tag("soak")
    void a_hundred_thousand_odd_inputs_are_answered_without_a_fault() throws Exception {
        none_of(LONG);
    }

    private void none_of(int inputs) throws Exception {
        Map<String, String> settings = Map.of(
                "MAMIS_REHEARSAL_MEMBERS", "100",
                "MAMIS_TRUSTED_PROXIES", "127.0.0.1",
                "MAMIS_LETTERS_AT_ONCE", "9999",
                "MAMIS_CONFIRMATION_MINUTES", "720");
        try (RunningPortal portal = RunningPortal.on(data, settings)) {
            Campaign campaign = new Campaign(
                    portal.port(),
                    Files.readString(data.resolve("demo-password")).strip(),
                    SEED);
            assertThat(campaign.targets()).hasSizeGreaterThan(300);

            List<String> faults = campaign.run(0, inputs);

            assertThat(faults).isEmpty();
            assertThat(campaign.statuses().getOrDefault(429, 0)).isLessThan(inputs / 100);
            assertThat(campaign.reached()).hasSizeGreaterThan(campaign.targets().size() / 3);
        }
    }
}
