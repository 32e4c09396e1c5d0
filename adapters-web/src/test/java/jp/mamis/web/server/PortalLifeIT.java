package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PortalLifeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Map<String, String> SETTINGS = Map.of("MAMIS_REHEARSAL_MEMBERS", "100");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    /** One start for the whole life, because each costs seconds. */
    @Test
    void a_portal_tells_the_truth_survives_its_database_and_itself_being_killed_and_stops_after_the_last_request()
            throws Exception {
        String orphan;
        CompletableFuture<HttpResponse<String>> firstAnswer = new CompletableFuture<>();
        try (RunningPortal first =
                RunningPortal.on(data, SETTINGS, port -> firstAnswer.completeAsync(() -> asked("/login", port)))) {
            assertThat(firstAnswer.join().statusCode())
                    .as(firstAnswer.join().body())
                    .isEqualTo(200);
            assertThat(firstAnswer.join().body()).contains("<h1");
            assertThat(first.get("/health/ready").body()).isEqualTo("{\"status\":\"UP\",\"mail\":\"kept\"}");
            assertThat(ListeningPorts.of(first.server())).containsExactly(first.port());
            assertThat(first.get("/no/such/page").body()).doesNotContain("Exception", "Payara");
            assertThat(first.get("/health/live").headers().map())
                    .doesNotContainKeys("Server", "server", "X-Powered-By", "x-powered-by");

            String database = first.database().get(0);
            ProcessHandle.of(Long.parseLong(database)).orElseThrow().destroyForcibly();
            assertThat(first.get("/health/live").statusCode()).isEqualTo(200);
            eventually(() -> !first.database().isEmpty()
                    && !first.database().contains(database)
                    && first.get("/health/ready").statusCode() == 200);

            first.kill();
            assertThat(first.exitCode()).isEqualTo(1);
            orphan = first.database().get(0);
        }

        try (RunningPortal second = RunningPortal.on(data, SETTINGS);
                SlowRequest slow = SlowRequest.begun(second.port(), "/login")) {
            assertThat(second.database()).containsExactly(orphan);
            assertThat(second.get("/health/ready").statusCode()).isEqualTo(200);

            second.terminate();
            eventually(() -> second.get("/").statusCode() == 503);
            HttpResponse<String> stopping = second.get("/health/ready");
            String answer = slow.finish();
            Set<Integer> toNewcomers = untilNobodyAnswers(second);

            assertThat(stopping.body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 503");
            assertThat(toNewcomers).isSubsetOf(503);
            assertThat(second.exitCode()).isZero();
            assertThat(second.database()).isEmpty();
        }
    }

    @Test
    void a_portal_whose_port_another_program_takes_while_it_starts_says_so_and_ends() throws Exception {
        try (ServerSocket other = new ServerSocket()) {
            assertThatThrownBy(() -> RunningPortal.on(data, SETTINGS, port -> answerThere(other, port)))
                    .hasMessageContaining("起動中にほかのプログラムがポート " + other.getLocalPort() + " を使い始めました")
                    .hasMessageNotContainingAny("MAMIS を起動しました");
        }
        try (RunningPortal next = RunningPortal.on(data, SETTINGS)) {
            assertThat(next.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    /** Listens as soon as the launcher has found the port free, and answers everybody that all is well. */
    private void answerThere(ServerSocket other, int port) {
        try {
            eventually(() -> Files.exists(data.resolve("portal/" + port)));
            other.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        Thread answering = new Thread(() -> {
            while (!other.isClosed()) {
                try (Socket asker = other.accept()) {
                    asker.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    // Either the asker is, and the next one comes, or the test is over.
                }
            }
        });
        answering.setDaemon(true);
        answering.start();
    }

    /** With what statuses whoever asks again and again to the end is answered. */
    private static Set<Integer> untilNobodyAnswers(RunningPortal portal) throws InterruptedException {
        Set<Integer> statuses = new HashSet<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                statuses.add(portal.get("/").statusCode());
            } catch (IOException gone) {
                return statuses;
            }
        }
        throw new IllegalStateException("the portal does not end");
    }

    /** What whoever asks again and again from the start is told first. */
    private static HttpResponse<String> asked(String path, int port) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        try {
            eventually(() -> {
                try {
                    answer.set(client.send(request, HttpResponse.BodyHandlers.ofString()));
                } catch (ConnectException nobodyListens) {
                    return false;
                }
                return true;
            });
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return Objects.requireNonNull(answer.get());
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void eventually(Condition condition) throws IOException, InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (held.getCount() > 0 && System.nanoTime() < end) {
            if (condition.holds()) {
                held.countDown();
            }
            held.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(held.getCount()).isZero();
    }
}
