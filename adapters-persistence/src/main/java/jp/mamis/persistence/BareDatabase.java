package jp.mamis.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A database as it is, reached without running scripts: what a backup is restored into, or what is only looked at. */
public final class BareDatabase implements AutoCloseable {

    private final DatabaseSettings settings;
    private final Optional<EmbeddedPostgres> server;

    private BareDatabase(DatabaseSettings settings, Optional<EmbeddedPostgres> server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * @throws StoreUnavailable when the server does not answer
     * @throws UnsuitableDatabase when it is too old, or keeps or sorts text in another way
     */
    public static BareDatabase external(DatabaseSettings settings) {
        BareDatabase database = new BareDatabase(settings, Optional.empty());
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setReadOnly(true);
        } catch (SQLException failure) {
            throw new StoreUnavailable("the database does not let us in: " + failure.getMessage(), failure);
        }
        UnsuitableDatabase.refuseIn(database.dataSource());
        return database;
    }

    /** @param dataFolder the folder the installation is to live in; made where it is missing */
    public static BareDatabase embeddedIn(Path dataFolder) {
        EmbeddedPostgres server = EmbeddedPostgres.open(dataFolder.resolve("postgres"), Durability.KEPT);
        return new BareDatabase(server.settings(), Optional.of(server));
    }

    /** A connection of its own for each who asks, with no limit to its patience. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName("mamis");
        source.setLogServerErrorDetail(false);
        source.setOptions("-c client_min_messages=warning");
        return source;
    }

    /** The restored database, brought up to date, whatever mark stands on it. */
    public Database open() {
        return Database.openUnfinished(settings);
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedPostgres::close);
    }
}
