package jp.mamis.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.TestDatabase;

/** Two portals with a data folder each, on one database that belongs to neither, behind nginx. */
final class TwoNodes implements AutoCloseable {

    static final String PASSWORD = "abcd-efgh-jkmn-pqrs";

    private final TestDatabase database = new TestDatabase();
    private final Path folder;
    private final Nginx nginx;
    private final List<RunningPortal> nodes = new ArrayList<>();

    private TwoNodes(Path folder, Nginx nginx) {
        this.folder = folder;
        this.nginx = nginx;
    }

    /** Starts everything below {@code folder} and waits until both nodes are ready. */
    static TwoNodes in(Path folder) throws IOException {
        List<Integer> ports = List.of(RunningPortal.freePort(), RunningPortal.freePort(), RunningPortal.freePort());
        TwoNodes all = new TwoNodes(
                folder,
                Nginx.before(ports.get(0), ports.get(1), ports.get(2), Files.createDirectory(folder.resolve("nginx"))));
        all.database.open();
        try {
            CompletableFuture<RunningPortal> other = CompletableFuture.supplyAsync(() -> all.started(1, ports.get(1)));
            all.nodes.add(all.started(0, ports.get(0)));
            all.nodes.add(other.join());
            return all;
        } catch (RuntimeException failure) {
            all.close();
            throw failure;
        }
    }

    private RunningPortal started(int node, int port) {
        try {
            Path data = Files.createDirectories(folder.resolve("node-" + node));
            Path password = data.resolve("demo-password");
            if (!Files.exists(password)) {
                Files.createFile(
                        password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(password, PASSWORD + "\n");
            }
            return RunningPortal.at(
                    port,
                    data,
                    Map.of(
                            "MAMIS_DATABASE_URL", database.settings().url(),
                            "MAMIS_DATABASE_USER", database.settings().user(),
                            "MAMIS_DATABASE_PASSWORD", database.settings().password(),
                            "MAMIS_SECRET_FILE", folder.resolve("secret").toString(),
                            "MAMIS_REALM", "demonstration",
                            "MAMIS_REHEARSAL_MEMBERS", "0",
                            "MAMIS_TRUSTED_PROXIES", "127.0.0.1",
                            "MAMIS_PUBLIC_URL", nginx.address().toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where people reach the pair. */
    URI address() {
        return nginx.address();
    }

    RunningPortal node(int node) {
        return nodes.get(node);
    }

    Nginx nginx() {
        return nginx;
    }

    Database database() {
        return database.database();
    }

    /** Kills a node without a word; it stays away. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).kill();
        nodes.get(node).exitCode();
    }

    /** Starts a killed node as the machine's service manager does. */
    void again(int node) {
        nodes.set(node, started(node, nodes.get(node).port()));
    }

    @Override
    public void close() {
        nodes.forEach(RunningPortal::close);
        nginx.close();
        database.close();
    }
}
