package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody at once, from behind one address: whoever comes again as told gets in, and those inside go on. */
class LogInRushIT {

    private static final List<String> PEOPLE =
            List.of("doctor", "district", "county", "prefecture", "jma", "neighbour", "colleague");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String password;
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LogInRushIT() throws IOException {
        password = Files.readString(RunningPortal.shared().data().resolve("demo-password"))
                .strip();
    }

    @Test
    void a_hundred_who_log_in_at_once_all_get_in() throws Exception {
        rushed(100);
    }

    @Test
    @Tag("soak")
    void a_thousand_who_log_in_at_once_all_get_in() throws Exception {
        rushed(1_000);
    }

    private void rushed(int many) throws Exception {
        String inside = token("district");
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String who = PEOPLE.get(i % PEOPLE.size());
                all.add(people.submit(() -> token(who)));
            }
            while (!all.stream().allMatch(Future::isDone)) {
                assertThat(read(inside)).isEqualTo(200);
            }
            Set<String> tokens = new ConcurrentSkipListSet<>();
            for (Future<String> each : all) {
                tokens.add(each.get());
            }

            assertThat(tokens).hasSize(many);
            assertThat(statuses).isSubsetOf(201, 429, 503).contains(201);
            assertThat(read(all.get(many - 1).get())).isEqualTo(200);
        } finally {
            people.shutdownNow();
        }
    }

    /** A session's token, however often one is told to come again. */
    private String token(String loginId) throws IOException, InterruptedException {
        String credentials = Json.createObjectBuilder()
                .add("loginId", loginId)
                .add("password", password)
                .build()
                .toString();
        HttpRequest request = HttpRequest.newBuilder(RunningPortal.shared().address("/api/v1/sessions"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 201) {
                return Program.json(answer).getString("token");
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            TimeUnit.SECONDS.sleep(
                    Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()));
        }
    }

    private int read(String token) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(RunningPortal.shared().address("/api/v1/me"))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
