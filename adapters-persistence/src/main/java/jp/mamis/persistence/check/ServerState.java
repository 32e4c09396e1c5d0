package jp.mamis.persistence.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.persistence.HalfRestored;
import jp.mamis.persistence.NewerSchema;
import jp.mamis.persistence.SchemaScripts;

/**
 * The server and what stands in its database.
 *
 * @param version      of the server with encoding and time zone, as in {@code PostgreSQL 18.6, UTF8, UTC}
 * @param durable      whether what was committed survives a loss of power: fsync, full_page_writes, synchronous_commit
 * @param now          the server's clock
 * @param halfRestored a restoration into it did not end
 * @param schema       number of the last script that ran; empty for an empty database
 * @param waiting      how many scripts have not run
 * @param beyond       what a newer program has made of the schema
 * @param contents     what its tables say; empty unless this program can work on them as they are
 */
public record ServerState(
        String version,
        boolean durable,
        Instant now,
        boolean halfRestored,
        Optional<String> schema,
        int waiting,
        Optional<NewerSchema.Beyond> beyond,
        Optional<ContentState> contents) {

    private static final String SERVER = """
            select 'PostgreSQL ' || current_setting('server_version') || ', ' || current_setting('server_encoding')
                || ', ' || current_setting('TimeZone') as version,
              current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
                and current_setting('synchronous_commit') <> 'off' as durable,
              clock_timestamp() as now
            """;

    /** @throws StoreUnavailable when the database does not answer */
    public static ServerState of(DataSource source) {
        try {
            return asked(source);
        } catch (SQLException failure) {
            throw new StoreUnavailable("the database does not tell its state", failure);
        }
    }

    private static ServerState asked(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean half = HalfRestored.is(connection);
            Optional<String> schema = schema(statement);
            int waiting = SchemaScripts.waiting(source);
            Optional<NewerSchema.Beyond> beyond = NewerSchema.in(source);
            boolean contracted = beyond.flatMap(NewerSchema.Beyond::contracted).isPresent();
            boolean readable = schema.isPresent() && waiting == 0 && !contracted && !half;
            Optional<ContentState> contents = readable ? Optional.of(ContentState.of(statement)) : Optional.empty();
            try (ResultSet server = statement.executeQuery(SERVER)) {
                server.next();
                return new ServerState(
                        server.getString("version"),
                        server.getBoolean("durable"),
                        server.getObject("now", OffsetDateTime.class).toInstant(),
                        half,
                        schema,
                        waiting,
                        beyond,
                        contents);
            }
        }
    }

    private static Optional<String> schema(Statement statement) throws SQLException {
        try (ResultSet there =
                statement.executeQuery("select to_regclass('mamis.flyway_schema_history') is not null")) {
            there.next();
            if (!there.getBoolean(1)) {
                return Optional.empty();
            }
        }
        try (ResultSet last = statement.executeQuery("select version from mamis.flyway_schema_history"
                + " where success and version is not null order by installed_rank desc limit 1")) {
            return last.next() ? Optional.of(last.getString(1)) : Optional.empty();
        }
    }
}
