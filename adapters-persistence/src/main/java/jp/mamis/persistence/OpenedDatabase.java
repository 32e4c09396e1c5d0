package jp.mamis.persistence;

import java.nio.file.Path;
import java.util.Optional;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;

/**
 * The database a deployable was told to use: an external one where settings are given, else the embedded one of its data
 * folder, joined or started. Closing ends the connections and, for the last process that uses it, the embedded server.
 */
public final class OpenedDatabase implements AutoCloseable {

    private final Database database;
    private final Optional<EmbeddedPostgres> server;

    private OpenedDatabase(Database database, Optional<EmbeddedPostgres> server) {
        this.database = database;
        this.server = server;
    }

    /** @param slow notes what takes long */
    public static OpenedDatabase external(DatabaseSettings settings, SlowStatements slow) {
        return new OpenedDatabase(Database.open(settings, slow), Optional.empty());
    }

    /**
     * @param dataFolder the folder of everything this installation keeps; the server lives in {@code postgres} below
     * @param slow       notes what takes long
     */
    public static OpenedDatabase embeddedIn(Path dataFolder, SlowStatements slow) {
        EmbeddedPostgres server = EmbeddedPostgres.open(dataFolder.resolve("postgres"), Durability.KEPT);
        try {
            return new OpenedDatabase(Database.open(server.settings(), slow), Optional.of(server));
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            server.ifPresent(EmbeddedPostgres::close);
        }
    }
}
