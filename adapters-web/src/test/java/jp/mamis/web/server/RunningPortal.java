package jp.mamis.web.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** The built portal, started by the launcher as a person would, on a free port. */
public final class RunningPortal implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private static Optional<RunningPortal> shared = Optional.empty();

    private final Process launcher;
    private final Path data;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private RunningPortal(Process launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    /**
     * The portal that all test classes of this process share which neither stop it nor count what is in it: a small
     * demonstration in a folder that is removed with the process. It is known as {@code localhost}, since passkeys belong
     * to a name; and all who register in it come from one address.
     */
    public static synchronized RunningPortal shared() throws IOException {
        if (shared.isEmpty()) {
            Path folder = Files.createTempDirectory("mamis-portal");
            RunningPortal portal = on(
                    folder,
                    Map.of(
                            "MAMIS_REHEARSAL_MEMBERS",
                            "200",
                            "MAMIS_PUBLIC_URL",
                            "http://localhost:{port}",
                            "MAMIS_LETTERS_AT_ONCE",
                            "9999"));
            Runtime.getRuntime().addShutdownHook(new Thread(portal::leaveNothing));
            shared = Optional.of(portal);
        }
        return shared.orElseThrow();
    }

    private void leaveNothing() {
        close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /**
     * Starts the portal on the data of this folder and waits until it says that it is ready.
     *
     * @param settings {@code {port}} stands for the port in them
     */
    public static RunningPortal on(Path data, Map<String, String> settings) throws IOException {
        return on(data, settings, port -> {});
    }

    /** @param begun told the port as soon as the launcher runs, long before anybody listens there */
    static RunningPortal on(Path data, Map<String, String> settings, IntConsumer begun) throws IOException {
        return at(freePort(), data, settings, begun);
    }

    /** One at a port that others know already. */
    static RunningPortal at(int port, Path data, Map<String, String> settings) throws IOException {
        return at(port, data, settings, begun -> {});
    }

    private static RunningPortal at(int port, Path data, Map<String, String> settings, IntConsumer begun)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("..", "mamis").toString(), "serve", "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAMIS_"));
        builder.environment().put("MAMIS_BUILD", "no");
        builder.environment().put("LC_ALL", "C.UTF-8");
        // A portal that lives for seconds spends more on the better compiler than it gains by it.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        settings.forEach(
                (name, value) -> builder.environment().put(name, value.replace("{port}", Integer.toString(port))));
        RunningPortal portal = new RunningPortal(builder.start(), data, port);
        begun.accept(port);
        portal.awaitReady();
        return portal;
    }

    private void awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        Thread limit = new Thread(this::killWhenNotReadyInTime);
        limit.setDaemon(true);
        limit.start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("MAMIS を起動しました")) {
                limit.interrupt();
                return;
            }
        }
        throw new IllegalStateException("the portal did not become ready:\n" + said);
    }

    private void killWhenNotReadyInTime() {
        try {
            if (!launcher.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException ready) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folder of everything it keeps. */
    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The server's own process. */
    public ProcessHandle server() {
        return launcher.toHandle()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the portal is not running"));
    }

    /** The number of the embedded database's process, or nothing. */
    public List<String> database() throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file).subList(0, 1) : List.of();
    }

    public void terminate() {
        launcher.destroy();
    }

    public int exitCode() throws InterruptedException {
        if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the launcher does not end");
        }
        return launcher.exitValue();
    }

    public void kill() {
        server().destroyForcibly();
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    }

    /**
     * A port that nobody listens on, of those that the machine hands to no other program by itself: what is free now is
     * then still free when the portal opens it, many seconds later.
     */
    static int freePort() throws IOException {
        Optional<Integer> free = Optional.empty();
        while (free.isEmpty()) {
            free = free(ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT));
        }
        return free.orElseThrow();
    }

    private static Optional<Integer> free(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return Optional.of(probe.getLocalPort());
        } catch (BindException taken) {
            return Optional.empty();
        }
    }
}
