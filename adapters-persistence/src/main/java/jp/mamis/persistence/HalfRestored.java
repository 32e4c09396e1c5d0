package jp.mamis.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database into which a backup was being restored when that ended half-way. Nobody works on it: it holds a part, or more
 * than nobody has proved to be the whole. It says so by a schema of its own, which goes as the last act of a restoration.
 */
public final class HalfRestored extends RuntimeException {

    /** The schema that stands while a restoration is not finished. */
    public static final String MARK = "mamis_restoring";

    private HalfRestored() {
        super("A backup was being restored into this database and that did not end: it is not served."
                + " Restore again, into a new folder or an empty database.");
    }

    /** Whether the mark stands. */
    public static boolean is(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regnamespace('" + MARK + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    static void refuseIn(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            if (is(connection)) {
                throw new HalfRestored();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not tell its schemas", failure);
        }
    }
}
