package jp.mamis.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import jp.mamis.application.kernel.StoreUnavailable;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * An open database: its pool, its schema brought up to date, its persistence unit. One per process; safe for use by many
 * threads; {@link #close} ends every connection.
 */
public final class Database implements AutoCloseable {

    /** The one schema that holds everything; it is first on the search path of every connection. */
    public static final String SCHEMA = "mamis";

    /** A page of fifty lines that gets several processes waits for them; who counts a nation asks for them. */
    private static final String ALONE_AT_WORK = "set max_parallel_workers_per_gather = 0; ";

    private static final int ALONE = 20_260_401;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final long MILLIS_TO_WAIT_FOR_A_CONNECTION = 5_000;

    private final HikariDataSource pool;
    private final DataSource connections;
    private final EntityManagerFactory entityManagers;

    private Database(HikariDataSource pool, DataSource connections, EntityManagerFactory entityManagers) {
        this.pool = pool;
        this.connections = connections;
        this.entityManagers = entityManagers;
    }

    /**
     * Connects, runs the numbered scripts that have not run yet, and opens the persistence unit.
     *
     * @throws StoreUnavailable when the server does not answer
     * @throws UnsuitableDatabase when it is too old, or keeps or sorts text in another way
     * @throws HalfRestored when a restoration into it did not end
     * @throws NewerSchema when a newer program took away from its schema what this one needs
     * @throws org.flywaydb.core.api.FlywayException when a script fails or a script that ran has been changed
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, pool -> pool);
    }

    /** @param slow notes what takes long */
    public static Database open(DatabaseSettings settings, SlowStatements slow) {
        return open(settings, slow::on);
    }

    /** @param seen what the pool is seen through by everything that asks for a connection later */
    static Database open(DatabaseSettings settings, UnaryOperator<DataSource> seen) {
        return open(settings, seen, Patience.USUAL);
    }

    /** @param patience of every connection but those that run the scripts */
    static Database open(DatabaseSettings settings, UnaryOperator<DataSource> seen, Patience patience) {
        try (HikariDataSource patient = connected(settings, Patience.ENDLESS)) {
            UnsuitableDatabase.refuseIn(patient);
            HalfRestored.refuseIn(patient);
        }
        return migrated(settings, seen, patience);
    }

    /** One that is being restored, for whoever restores it. */
    static Database openUnfinished(DatabaseSettings settings) {
        return migrated(settings, pool -> pool, Patience.USUAL);
    }

    private static Database migrated(DatabaseSettings settings, UnaryOperator<DataSource> seen, Patience patience) {
        try (HikariDataSource patient = connected(settings, Patience.SCRIPTS)) {
            SchemaScripts.run(patient);
        }
        HikariDataSource pool = connected(settings, patience);
        try {
            DataSource connections = seen.apply(pool);
            return new Database(pool, connections, entityManagersOn(connections));
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    public EntityManagerFactory entityManagers() {
        return entityManagers;
    }

    public DataSource dataSource() {
        return connections;
    }

    /** How the connections of this process are used at this moment. */
    public Connections connections() {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return new Connections(
                state.getActiveConnections(),
                state.getIdleConnections(),
                state.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    /**
     * Numbers of connections.
     *
     * @param waiting who waits for one
     * @param most    how many there may be
     */
    public record Connections(int active, int idle, int waiting, int most) {}

    /**
     * Does what two nodes that start at once would hinder each other in: one does it, and others wait for it.
     *
     * @throws StoreUnavailable when the server does not answer
     */
    public void alone(Runnable work) {
        try (Connection connection = pool.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("set local lock_timeout = 0; set local statement_timeout = 0;"
                    + " set local idle_in_transaction_session_timeout = 0; select pg_advisory_xact_lock(" + ALONE
                    + ")");
            work.run();
            connection.commit();
        } catch (SQLException failure) {
            throw new StoreUnavailable("the database cannot be had alone", failure);
        }
    }

    /** Whether the server takes a statement now; waits a few seconds at most. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public void close() {
        entityManagers.close();
        pool.close();
    }

    private static HikariDataSource connected(DatabaseSettings settings, Patience patience) {
        try {
            return new HikariDataSource(poolOf(settings, patience));
        } catch (PoolInitializationException failure) {
            throw new StoreUnavailable("the database does not let us in: " + failure.getMessage(), failure);
        }
    }

    private static HikariConfig poolOf(DatabaseSettings settings, Patience patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("mamis");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setConnectionTimeout(MILLIS_TO_WAIT_FOR_A_CONNECTION);
        // What the server only notes would be logged as a warning; what it warns of still is.
        config.setConnectionInitSql("set client_min_messages = warning; " + ALONE_AT_WORK + patience.sql());
        config.addDataSourceProperty("ApplicationName", "mamis");
        config.addDataSourceProperty("currentSchema", SCHEMA);
        config.addDataSourceProperty("connectTimeout", String.valueOf(SECONDS_TO_ANSWER));
        config.addDataSourceProperty("socketTimeout", String.valueOf(patience.socketSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of a failure quotes stored values, and failures are logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // Lets text go into columns of jsonb and the like; a bare "? is null" then needs a cast.
        config.addDataSourceProperty("stringtype", "unspecified");
        return config;
    }

    // The provider is named, not looked up: the class path of a server may offer others.
    private static EntityManagerFactory entityManagersOn(DataSource pool) {
        return new PersistenceProvider()
                .createEntityManagerFactory("mamis", Map.of("jakarta.persistence.nonJtaDataSource", pool));
    }
}
