package jp.mamis.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database of its own for one test class, on a server that the whole test run shares:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase DATABASE = new TestDatabase();
 * }</pre>
 *
 * <p>The server is the one of {@code MAMIS_TEST_DATABASE_URL} (with {@code _USER}, {@code _PASSWORD}; the role must be
 * allowed to create databases), else an embedded one below {@code target}. Each database is copied from a template that
 * is migrated once per state of the scripts.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int POOL_SIZE = 8;
    private static final int PREPARING = 20_260_401;

    // Some tables refuse deletion by a trigger, which rests meanwhile.
    private static final String DELETION = """
            do $$
            declare
              emptied record;
              filled boolean;
            begin
              for emptied in
                with recursive reference as (
                  select conrelid as referring, confrelid as referred from pg_constraint
                  where contype = 'f' and connamespace = 'mamis'::regnamespace and conrelid <> confrelid
                ), placed (relation, depth) as (
                  select oid, 0 from pg_class
                  where relkind = 'r' and relnamespace = 'mamis'::regnamespace and relname <> 'flyway_schema_history'
                  union
                  select referred, depth + 1 from reference join placed on referring = relation where depth < 30
                )
                select relation::regclass as name,
                  exists (select from pg_trigger where tgrelid = relation and not tgisinternal) as guarded
                from placed group by relation order by max(depth)
              loop
                execute format('select exists (select from %s)', emptied.name) into filled;
                if filled and emptied.guarded then
                  execute format('alter table %s disable trigger user', emptied.name);
                  execute format('delete from %s', emptied.name);
                  execute format('alter table %s enable trigger user', emptied.name);
                elsif filled then
                  execute format('delete from %s', emptied.name);
                end if;
              end loop;
            end $$""";

    private final StatementCount statements = new StatementCount();
    private Optional<DatabaseSettings> settings = Optional.empty();
    private Optional<Database> database = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** For code that is no test class. */
    public void open() {
        settings = Optional.of(Server.SHARED.copyOfTemplate());
        database = Optional.of(Database.open(settings(), statements::on));
    }

    public void close() {
        database.ifPresent(Database::close);
        Server.SHARED.drop(settings());
        database = Optional.empty();
        settings = Optional.empty();
    }

    public Database database() {
        return database.orElseThrow(() -> new IllegalStateException("not inside a test class"));
    }

    /** What has been sent since it was opened. */
    public StatementCount statements() {
        return statements;
    }

    public DatabaseSettings settings() {
        return settings.orElseThrow(() -> new IllegalStateException("not inside a test class"));
    }

    /**
     * Deletes every row the tests have written, the referring tables first. Emptying by {@code truncate} makes new files
     * for every table and index, which took half of the time of these tests.
     */
    public void empty() {
        try (Connection connection = database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(DELETION);
            statement.execute("insert into mamis.journal_head values (1, 0, repeat('0', 64))");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The server of this test run. */
    private record Server(DatabaseSettings maintenance, String template) {

        static final Server SHARED = start();

        private static Server start() {
            DatabaseSettings maintenance = external(System.getenv()).orElseGet(Server::embedded);
            Server server = new Server(maintenance, "template_" + fingerprintOfScripts());
            server.prepare();
            return server;
        }

        // Alone, because the tests of a module run in two processes: the other one then finds the template made.
        private void prepare() {
            try (Connection alone = connect();
                    Statement statement = alone.createStatement()) {
                statement.execute("select pg_advisory_lock(" + PREPARING + ")");
                dropLeftovers();
                if (!names("datname = '" + template + "'").contains(template)) {
                    makeTemplate();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static Optional<DatabaseSettings> external(Map<String, String> environment) {
            return Optional.ofNullable(environment.get("MAMIS_TEST_DATABASE_URL"))
                    .map(url -> new DatabaseSettings(
                            url,
                            environment.getOrDefault("MAMIS_TEST_DATABASE_USER", "mamis"),
                            environment.getOrDefault("MAMIS_TEST_DATABASE_PASSWORD", ""),
                            POOL_SIZE));
        }

        private static DatabaseSettings embedded() {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.open(Path.of("target", "test-postgres"), Durability.THROWN_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return postgres.settings().withPoolSize(POOL_SIZE);
        }

        // Under a name of its own until complete, so that a run cut short leaves no half-migrated template.
        private void makeTemplate() {
            String draft = "test_" + ProcessHandle.current().pid() + "_template";
            execute("create database " + draft);
            Database.open(named(draft)).close();
            execute("alter database " + draft + " rename to " + template);
        }

        DatabaseSettings copyOfTemplate() {
            String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
            execute("create database " + name + " template " + template + " strategy file_copy");
            return named(name);
        }

        void drop(DatabaseSettings database) {
            drop(nameIn(database.url()));
        }

        /** Not by force, which fails while a vacuum of the server's is at work there; without, the server stops it itself. */
        private void drop(String name) {
            execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and datname = '"
                            + name + "'");
            execute("drop database if exists " + name);
        }

        private void dropLeftovers() {
            for (String name : names("datname ~ '^test_[0-9]+_'")) {
                long owner = Long.parseLong(name.split("_", -1)[1]);
                if (ProcessHandle.of(owner).isEmpty()) {
                    drop(name);
                }
            }
        }

        private DatabaseSettings named(String name) {
            String url = maintenance.url();
            return maintenance.withUrl(url.replace("/" + nameIn(url), "/" + name));
        }

        private static String nameIn(String url) {
            return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        }

        private List<String> names(String condition) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select datname from pg_database where " + condition)) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private void execute(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(maintenance.url(), maintenance.user(), maintenance.password());
        }

        private static String fingerprintOfScripts() {
            try {
                CRC32 sum = new CRC32();
                Path module = Path.of(Database.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                if (Files.isDirectory(module)) {
                    add(module.resolve("db"), sum);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(module)) {
                        add(jar.getPath("db"), sum);
                    }
                }
                return HexFormat.of().toHexDigits(sum.getValue());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (URISyntaxException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static void add(Path folder, CRC32 sum) throws IOException {
            try (Stream<Path> scripts = Files.list(folder)) {
                for (Path script : scripts.sorted().toList()) {
                    sum.update(script.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    sum.update(Files.readAllBytes(script));
                }
            }
        }
    }
}
