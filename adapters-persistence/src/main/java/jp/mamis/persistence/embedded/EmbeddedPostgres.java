package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.persistence.DatabaseSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of our own on a data folder. Processes that open the same folder share one server: the first
 * starts it, the last to close stops it. A server left alive by a killed process is taken over; one that dies while in
 * use is started again on the same port. At most one per folder and process. Long because the life of a server is read in one place.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final int POOL_SIZE = 16;
    private static final int SECONDS_FOR_LEFTOVERS = 20;
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private static final String WRONG_PASSWORD = "28P01";

    private final Path home;
    private final Cluster cluster;
    private final Secret secret;
    private final SharedFolder folder;
    private volatile Optional<Postmaster> server = Optional.empty();
    private volatile Future<?> watch = CompletableFuture.completedFuture(Boolean.TRUE);
    private volatile boolean closed;

    private EmbeddedPostgres(Path home, SharedFolder folder, Durability durability) throws IOException {
        this.home = home;
        this.folder = folder;
        this.cluster = Cluster.in(home, durability);
        this.secret = Secret.keptIn(home.resolve("password"));
    }

    /**
     * Joins the server of this folder, or starts it, making folder, programs and cluster where they are missing.
     *
     * @throws EmbeddedPostgresFailure when that is impossible; its message says what to do
     * @throws StoreUnavailable        when the server that runs does not answer now
     */
    public static EmbeddedPostgres open(Path folder, Durability durability) {
        try {
            Path home = Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    .toRealPath();
            if (!OPEN.add(home)) {
                throw new EmbeddedPostgresFailure("This process already has the database of " + home + " open.");
            }
            return openAlone(home, durability);
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure("The data folder " + folder + " cannot be used: " + failure, failure);
        }
    }

    private static EmbeddedPostgres openAlone(Path home, Durability durability) throws IOException {
        SharedFolder folder = new SharedFolder(home);
        try {
            return folder.alone(() -> new EmbeddedPostgres(home, folder, durability).joined());
        } catch (IOException | RuntimeException failure) {
            OPEN.remove(home);
            folder.close();
            throw failure;
        }
    }

    /** How to connect, as the one role that may. */
    public DatabaseSettings settings() {
        Postmaster running = server.orElseThrow(() -> new IllegalStateException("the server is closed"));
        return new DatabaseSettings(urlOf(running), Cluster.NAME, secret.text(), POOL_SIZE);
    }

    /** Stops the server unless another process still uses it. Closing twice does no harm. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.cancel(false);
        try (folder) {
            boolean stopped = folder.alone(this::stopIfUnused);
            LOG.log(Level.DEBUG, "Left {0}; the server was stopped: {1}", home, stopped);
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure("Stopping the embedded PostgreSQL failed: " + failure, failure);
        } finally {
            OPEN.remove(home);
        }
    }

    private EmbeddedPostgres joined() throws IOException {
        try {
            join();
            return this;
        } catch (IOException | RuntimeException failure) {
            stopIfUnused();
            throw failure;
        }
    }

    private boolean stopIfUnused() throws IOException {
        boolean unused = folder.leaveAsLast() && Postmaster.on(cluster.files()).isPresent();
        if (unused) {
            cluster.stop();
        }
        return unused;
    }

    private void join() throws IOException {
        if (!cluster.exists()) {
            LOG.log(Level.INFO, "Making a database in {0}", home);
            cluster.make(secret);
        }
        Optional<Postmaster> living = Postmaster.on(cluster.files());
        if (living.isEmpty() && !folder.leaveAsLast()) {
            throw new EmbeddedPostgresFailure("The data folder " + home
                    + " is in use by a process whose server cannot be seen from here. Stop that process first.");
        }
        if (living.isPresent() && !accepts(living.get())) {
            cluster.stop();
            cluster.setPassword(secret);
            living = Optional.empty();
        }
        watch(living.isPresent() ? living.get() : started());
        folder.join();
    }

    private Postmaster foundOrStarted() throws IOException {
        Optional<Postmaster> byAnother = Postmaster.on(cluster.files());
        return byAnother.isPresent() ? byAnother.get() : started();
    }

    private Postmaster started() throws IOException {
        Postmaster.awaitNobodyOn(cluster.files(), SECONDS_FOR_LEFTOVERS);
        cluster.start();
        Postmaster fresh = running();
        if (!accepts(fresh)) {
            LOG.log(Level.WARNING, "The password kept in {0} did not fit the database; it is set anew", home);
            cluster.stop();
            cluster.setPassword(secret);
            cluster.start();
            fresh = running();
        }
        return fresh;
    }

    private Postmaster running() throws IOException {
        return Postmaster.on(cluster.files())
                .orElseThrow(() -> new EmbeddedPostgresFailure("The embedded PostgreSQL ended at once; see "
                        + cluster.files().resolve("server.log")));
    }

    private void watch(Postmaster found) {
        server = Optional.of(found);
        watch = found.process().onExit().thenRun(this::restartUnlessClosed);
    }

    private void restartUnlessClosed() {
        if (closed) {
            return;
        }
        LOG.log(Level.WARNING, "The embedded PostgreSQL ended unexpectedly; starting it again");
        try {
            watch(folder.alone(this::foundOrStarted));
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.ERROR, "The embedded PostgreSQL did not start again; trying once more", failure);
            watch = CompletableFuture.runAsync(this::restartUnlessClosed, LATER);
        }
    }

    private boolean accepts(Postmaster found) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(urlOf(found));
        try (Connection connection = source.getConnection(Cluster.NAME, secret.text())) {
            return connection.isValid(2);
        } catch (SQLException refused) {
            if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                return false;
            }
            throw new StoreUnavailable("the embedded PostgreSQL does not answer", refused);
        }
    }

    private static String urlOf(Postmaster server) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + Cluster.NAME;
    }
}
