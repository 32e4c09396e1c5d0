package jp.mamis.web.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's nginx with the configuration that operators are given, but for addresses, certificate and log. */
final class Nginx implements AutoCloseable {

    private static final Path GIVEN = Path.of("docs", "two-nodes", "nginx.conf");

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Listens on {@code port} before the portals at these two others.
     *
     * @param folder where it keeps what it writes
     */
    static Nginx before(int first, int second, int port, Path folder) throws IOException {
        String shared = Files.readString(GIVEN)
                .replace("10.0.0.11:8080", "127.0.0.1:" + first)
                .replace("10.0.0.12:8080", "127.0.0.1:" + second)
                .replace("443 ssl http2", "127.0.0.1:" + port)
                .replaceAll("\n *ssl_certificate.*", "")
                .replace(
                        "/var/log/nginx/mamis.log", folder.resolve("access.log").toString());
        Files.writeString(folder.resolve("mamis.conf"), shared);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes 2;
                pid %1$s/pid;
                events {}
                http {
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/mamis.conf;
                }
                """.formatted(folder));
        Process process = new ProcessBuilder(
                        program().toString(), "-c", folder.resolve("nginx.conf").toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return new Nginx(process, folder, port);
    }

    private static Path program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the Debian package nginx-light is not installed"));
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** A line for each request that it has answered. */
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    /** What it complained of. */
    String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
