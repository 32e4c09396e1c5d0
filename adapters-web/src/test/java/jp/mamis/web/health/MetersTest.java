package jp.mamis.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final Meters meters = new Meters(
            () -> new Meters.Connections(3, 2, 1, 16),
            () -> 7,
            new Meters.Authorities(() -> 108_000, () -> 3, () -> 4, () -> 1_800_000_000, () -> 5, () -> 2, () -> 1));

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void requests_are_counted_by_route_and_status_with_their_times() {
        meters.answered("GET", "/office/*/members", 200, Duration.ofMillis(120));
        meters.answered("GET", "/office/*/members", 200, Duration.ofMillis(40));

        assertThat(meters.text())
                .containsPattern("http_server_requests_seconds_count\\{.*route=\"/office/\\*/members\".*} 2")
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.05\".*} 1")
                .containsPattern("mamis_database_connections\\{state=\"waiting\"} 1")
                .contains("jvm_memory_used_bytes", "mamis_database_slow_statements_total 7")
                .containsPattern("mamis_revocation_list_age_seconds 108000")
                .containsPattern("mamis_revocation_lists_unlaid 3")
                .containsPattern("mamis_status_inactive 4")
                .contains(
                        "mamis_status_responder_end_seconds 1.8E9",
                        "mamis_status_answers_due 5",
                        "mamis_status_live_crowded_total 2",
                        "mamis_status_live_failed_total 1");
    }

    @Test
    void routes_without_end_do_not_fill_the_memory() {
        for (int i = 0; i < 2_000; i++) {
            meters.answered("GET", "/invented/" + Integer.toString(i, 36), 200, Duration.ofMillis(1));
        }

        assertThat(meters.text().lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .hasSize(501);
        assertThat(meters.text()).containsPattern("_count\\{.*route=\"other\".*} 1500");
    }
}
