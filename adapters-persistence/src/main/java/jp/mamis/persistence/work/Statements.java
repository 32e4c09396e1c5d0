package jp.mamis.persistence.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mamis.domain.calendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written statements on the connection of the running unit of work. Values are bound in their order; an
 * {@link Instant} as {@code timestamptz}, Java arrays as those of the database.
 */
public final class Statements {

    /** Makes something of one row, or of all of them. */
    public interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final CurrentEntityManager current;

    public Statements(CurrentEntityManager current) {
        this.current = current;
    }

    /**
     * Answers how many rows it changed.
     *
     * @throws FailedStatement when the database refuses it
     */
    public int run(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    /**
     * The same for many, in one exchange with the database.
     *
     * @param values of each, in the order of the statement
     */
    public <T> int runAll(String sql, Collection<T> all, Function<T, @Nullable Object[]> values) {
        if (all.isEmpty()) {
            return 0;
        }
        Connection connection = current.connection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T each : all) {
                bind(statement, connection, values.apply(each));
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    /**
     * Answers what {@code whole} makes of the rows, before the first of which it stands.
     *
     * @throws FailedStatement when the database refuses it
     */
    public <T> T read(String sql, Reading<T> whole, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            return whole.of(rows);
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    /** Answers each row, in the order of the statement. */
    public <T> List<T> all(String sql, Reading<T> row, @Nullable Object... values) {
        return read(
                sql,
                rows -> {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(row.of(rows));
                    }
                    return found;
                },
                values);
    }

    /** Answers the first row; empty when there is none. */
    public <T> Optional<T> first(String sql, Reading<T> row, @Nullable Object... values) {
        return read(sql, rows -> rows.next() ? Optional.of(row.of(rows)) : Optional.empty(), values);
    }

    /**
     * Lets the server use several processes, and room to sort in, for what follows in the running transaction. For what reads a large part of a
     * table: elsewhere they take longer to begin than the statement takes, and read on when the page is full.
     */
    public void inParallel() {
        run("set local max_parallel_workers_per_gather = 2; set local work_mem = '32MB'");
    }

    /**
     * Waits until no other transaction holds {@code what}, and holds it until the running one ends. A statement after it sees
     * what the others have committed.
     *
     * @param what words that no two kinds of things share
     */
    public void claim(String what) {
        read("select pg_advisory_xact_lock(hashtextextended(?, 0))", ResultSet::next, what);
    }

    /** The same of several, in an order that others keep too. */
    public void claimAll(Collection<String> several) {
        read(
                "select pg_advisory_xact_lock(hashtextextended(what, 0)) from unnest(?) what",
                rows -> {
                    boolean any = false;
                    while (rows.next()) {
                        any = true;
                    }
                    return any;
                },
                (Object) several.stream().sorted().distinct().toArray(String[]::new));
    }

    /** Keeps others from claiming {@code what} until the running transaction ends; several hold it at once. */
    public void hold(String what) {
        read("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", ResultSet::next, what);
    }

    /** What the column of a row holds, which is never null. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** What the column of a row holds; empty when null. */
    public static Optional<UUID> possibleId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    /** The days of two columns, of which the second is null where no end is known. */
    public static Interval interval(ResultSet row, String from, String until) throws SQLException {
        return new Interval(
                row.getObject(from, LocalDate.class), Optional.ofNullable(row.getObject(until, LocalDate.class)));
    }

    /** What the column of a row holds, which is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What the column of a row holds; empty when null. */
    public static Optional<Instant> possibleInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        Connection connection = current.connection();
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, connection, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Connection connection, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(values[i], connection));
        }
    }

    private static @Nullable Object bound(@Nullable Object value, Connection connection) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        if (value instanceof Boolean[] answers) {
            return connection.createArrayOf("boolean", answers);
        }
        if (value instanceof LocalDate[] days) {
            return connection.createArrayOf("date", days);
        }
        return value instanceof String[] texts ? connection.createArrayOf("text", texts) : value;
    }
}
