package jp.mamis.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database that this system cannot work on. Found before anything is written: a server older than PostgreSQL 16 ends in
 * the middle of the first script, another encoding loses rare kanji, another sorting order breaks paging.
 */
public final class UnsuitableDatabase extends RuntimeException {

    private static final int OLDEST_MAJOR_VERSION = 16;

    private final String found;

    private UnsuitableDatabase(String found) {
        super("MAMIS_DATABASE_URL must lead to PostgreSQL " + OLDEST_MAJOR_VERSION
                + " or newer, and to a database of encoding UTF8 and locale C or C.UTF-8, but " + found
                + " was found (create database mamis template template0 encoding 'UTF8' locale 'C')");
        this.found = found;
    }

    /** Version, encoding and sorting order of the server, as in "PostgreSQL 15.18, UTF8, sorting by code point". */
    public String found() {
        return found;
    }

    /**
     * Lets pass what every script and query can rely on.
     *
     * @throws UnsuitableDatabase when version, encoding or sorting order differ
     */
    static void refuseIn(DataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                                select current_setting('server_version_num')::int / 10000 as major,
                                       current_setting('server_version') as version,
                                       current_setting('server_encoding') as encoding,
                                       'B' < 'a' and 'a b' < 'aa' as by_code_point
                                """)) {
            found.next();
            judge(
                    found.getInt("major"),
                    found.getString("version"),
                    found.getString("encoding"),
                    found.getBoolean("by_code_point"));
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not tell its version", failure);
        }
    }

    static void judge(int major, String version, String encoding, boolean byCodePoint) {
        if (major < OLDEST_MAJOR_VERSION || !encoding.equals("UTF8") || !byCodePoint) {
            String order = byCodePoint ? "sorting by code point" : "sorting by another locale";
            throw new UnsuitableDatabase("PostgreSQL " + version + ", " + encoding + ", " + order);
        }
    }
}
