package jp.mamis.cli.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.embedded.EmbeddedPostgres;

/** Databases of a comparison's own beside the one that a server opens with. */
final class BenchDatabases {

    private BenchDatabases() {}

    static DatabaseSettings named(EmbeddedPostgres server, String name) {
        return server.settings().withUrl(server.settings().url().replaceFirst("/[a-z_0-9]+(?=\\?|$)", "/" + name));
    }

    static void execute(DatabaseSettings settings, String sql) {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
