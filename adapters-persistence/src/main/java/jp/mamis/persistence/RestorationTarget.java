package jp.mamis.persistence;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that a backup is restored into: reached without running scripts, and opened though it is half restored. */
public final class RestorationTarget implements AutoCloseable {

    private final DatabaseSettings settings;
    private final Optional<EmbeddedPostgres> server;

    private RestorationTarget(DatabaseSettings settings, Optional<EmbeddedPostgres> server) {
        this.settings = settings;
        this.server = server;
    }

    /** @throws UnsuitableDatabase when it is too old, or keeps or sorts text in another way */
    public static RestorationTarget external(DatabaseSettings settings) {
        RestorationTarget target = new RestorationTarget(settings, Optional.empty());
        UnsuitableDatabase.refuseIn(target.dataSource());
        return target;
    }

    /** @param dataFolder the folder the installation is to live in; made where it is missing */
    public static RestorationTarget embeddedIn(Path dataFolder) {
        EmbeddedPostgres server = EmbeddedPostgres.open(dataFolder.resolve("postgres"), Durability.KEPT);
        return new RestorationTarget(server.settings(), Optional.of(server));
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
