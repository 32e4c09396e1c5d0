package jp.mamis.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.StatementCount;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.WatchedDatabase;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;

/** A loaded nation in a data folder, with our system over it and bare connections to it. */
final class Nation implements AutoCloseable {

    /** The day of the published table. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private final EmbeddedPostgres server;
    private final Database database;
    private final StatementCount statements;
    private final Ports ports;
    private final AssociationSystem system;

    private Nation(EmbeddedPostgres server, Database database, StatementCount statements) {
        this.server = server;
        this.database = database;
        this.statements = statements;
        this.ports = TestAdapters.over(database).ports();
        this.system = AssociationSystem.builder(ports).build();
    }

    static Nation in(Path data) {
        EmbeddedPostgres server = EmbeddedPostgres.open(data.resolve("postgres"), Durability.KEPT);
        StatementCount statements = new StatementCount();
        return new Nation(server, WatchedDatabase.open(server.settings(), statements::on), statements);
    }

    /** How many statements an act sends. */
    OptionalInt statementsOf(Runnable act) {
        return OptionalInt.of(statements.during(act));
    }

    Ports ports() {
        return ports;
    }

    AssociationSystem system() {
        return system;
    }

    DataSource connections() {
        return database.dataSource();
    }

    Association body(String code) {
        return system.hierarchy().currentHierarchy().get().all().stream()
                .filter(body -> body.code().equals(AssociationCode.parse(code)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no body " + code + " here"));
    }

    /** Somebody who works for the body. */
    static Caller clerkOf(Association body) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(0x7202L, 0x8000_0000_0000_0001L))),
                Optional.empty(),
                List.of(new Grant(Duty.ASSOCIATION_STAFF, body.id())),
                Optional.empty(),
                Channel.CLI,
                "bench");
    }

    /** The rows of a statement, each made into text by {@code line}. */
    List<String> rows(String sql, Line line, Object... values) {
        return onConnection(connection -> rows(connection, sql, line, values));
    }

    private static List<String> rows(Connection connection, String sql, Line line, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(line.of(row));
                }
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The same with as many processes of the server as it has for one statement by itself. */
    List<String> rowsInParallel(String sql, Line line, Object... values) {
        return onConnection(connection -> {
            try (Statement processes = connection.createStatement()) {
                processes.execute("set max_parallel_workers_per_gather = 2");
                List<String> lines = rows(connection, sql, line, values);
                processes.execute("set max_parallel_workers_per_gather = 0");
                return lines;
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        });
    }

    <T> T onConnection(Function<Connection, T> act) {
        try (Connection connection = connections().getConnection()) {
            return act.apply(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.accepted()
                .orElseThrow(() -> new IllegalStateException(outcome.refusals().toString()));
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }

    /** A row as text. */
    interface Line {
        String of(ResultSet row) throws SQLException;
    }
}
