package jp.mamis.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The portal as {@code ./mamis serve} starts it, over the data of a nation. */
final class Portal implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern PROPORTIONAL = Pattern.compile("Pss: +(\\d+) kB");
    private static final int MEGA = 1024;
    private static final long NANOS_BETWEEN_QUESTIONS = 50_000_000;

    private final URI home;
    private final Process process;
    private final Path data;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Portal(URI home, Process process, Path data) {
        this.home = home;
        this.process = process;
        this.data = data;
    }

    static Portal on(Path data) {
        return on(data, Map.of());
    }

    /** @param settings variables beside those of ours */
    static Portal on(Path data, Map<String, String> settings) {
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of("..", "mamis").toAbsolutePath().normalize().toString(),
                            "serve",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            data.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(settings);
            Process process = builder.start();
            Portal portal = new Portal(URI.create("http://127.0.0.1:" + port), process, data);
            portal.awaitReady();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return probe.getLocalPort();
        }
    }

    private void awaitReady() {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the portal did not start; see the log in " + data);
            }
            // Asking without a pause would take one of the cores that the portal starts on.
            LockSupport.parkNanos(NANOS_BETWEEN_QUESTIONS);
        }
    }

    private boolean isReady() {
        try {
            return get("/health/ready", Optional.empty()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    URI address(String path) {
        return home.resolve(path);
    }

    HttpResponse<String> get(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return send(request.build());
    }

    /** @throws IllegalStateException for any other answer than a good one */
    String answer(String path, String token) {
        HttpResponse<String> answer = get(path, Optional.of(token));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered by " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /**
     * A page, for whom the cookie belongs to; empty for somebody who is not logged in.
     *
     * @throws IllegalStateException for any other answer than a good one
     */
    String page(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return good(200, send(request.build()));
    }

    /** The first bytes of a file, at least one. */
    String part(String path, int bytes) {
        return good(
                206,
                send(HttpRequest.newBuilder(home.resolve(path))
                        .header("Range", "bytes=0-" + (bytes - 1))
                        .build()));
    }

    private static String good(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " was answered by " + answer.statusCode());
        }
        return answer.body();
    }

    /** A token of one of the demonstration's log-ins. */
    String tokenOf(String loginId) {
        try {
            String password = Files.readString(data.resolve("demo-password")).strip();
            HttpRequest request = HttpRequest.newBuilder(home.resolve("/api/v1/sessions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"loginId\":\"" + loginId + "\",\"password\":\"" + password + "\"}"))
                    .build();
            String answer = send(request).body();
            Matcher token = TOKEN.matcher(answer);
            if (!token.find()) {
                throw new IllegalStateException(loginId + " could not log in: " + answer);
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What portal and database take together, in megabytes, shared pages by their share. */
    double megabytes() {
        return Stream.concat(process.descendants(), postgres())
                        .distinct()
                        .mapToLong(Portal::kilobytes)
                        .sum()
                / (double) MEGA;
    }

    private Stream<ProcessHandle> postgres() {
        String folder = data.toAbsolutePath().resolve("postgres").toString();
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(folder))
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            Matcher share = PROPORTIONAL.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup")));
            return share.find() ? Long.parseLong(share.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
