package jp.mamis.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of a schema what programs of later versions may, as far as those of this one have to live with it. */
public final class ScriptsToCome {

    private static final Pattern TAKES_AWAY = Pattern.compile("\\bdrop\\s+(table|view|column|function|sequence|type)\\b"
            + "|\\brename\\b|\\bset\\s+not\\s+null\\b|\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b"
            + "|^alter table \\S+ add (?!constraint\\b)(?!.*\\b(default|generated always)\\b).*\\bnot\\s+null\\b"
            + "|^alter table(?!.*\\bdrop constraint\\b).*\\badd constraint\\b|^create unique index\\b");
    private static final Pattern UNIQUE = Pattern.compile("^create unique index \\S+ on (\\S+)");
    private static final Pattern ADDED = Pattern.compile("^alter table (\\S+) add constraint (\\S+)");
    private static final Pattern CHANGED = Pattern.compile("(?i)\\balter\\s+table\\s+(?:only\\s+)?(\\S+)");

    private static final String TABLES = "select relname from pg_class where relkind = 'r'"
            + " and relnamespace = 'mamis'::regnamespace and relname <> 'flyway_schema_history'";

    private ScriptsToCome() {}

    /**
     * Adds a table, and a column to every other, and notes that as script 9001. Each in a transaction of its own: one that
     * takes many tables and those at work, who take them in another order, would wait for each other.
     */
    public static void expand(Database database) throws SQLException {
        for (String table : tables(database)) {
            run(database, "alter table mamis." + table + " add column of_a_later_version text");
        }
        run(database, "create table mamis.of_a_later_version (id uuid primary key)");
        run(database, entered("9001", "of a later version"));
    }

    private static List<String> tables(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** Notes script 9002 as one that took something away. */
    static void contract(Database database) throws SQLException {
        run(database, entered("9002", "contract what the version before no longer used"));
    }

    /** Statements after which a program that does not know of them may fail. It knows nothing of tables that are new. */
    static List<String> whatOlderProgramsMiss(String script) {
        List<String> statements = Arrays.stream(script.replaceAll("--[^\n]*", "")
                        .toLowerCase(Locale.ROOT)
                        .split(";", -1))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .toList();
        return statements.stream()
                .filter(statement -> TAKES_AWAY.matcher(statement).find())
                .filter(statement -> !isOfNewTable(statement, statements))
                .filter(statement -> !isInPlaceOfAnother(statement, statements))
                .toList();
    }

    /** A constraint that the script has taken away before under its name, and says anew, as wide or wider. */
    private static boolean isInPlaceOfAnother(String statement, List<String> statements) {
        Matcher anew = ADDED.matcher(statement);
        return anew.find() && statements.contains("alter table " + anew.group(1) + " drop constraint " + anew.group(2));
    }

    private static boolean isOfNewTable(String statement, List<String> statements) {
        Matcher unique = UNIQUE.matcher(statement);
        return unique.find()
                && statements.stream().anyMatch(each -> each.startsWith("create table " + unique.group(1) + " "));
    }

    /** The tables that are there and are altered. */
    static Set<String> changedTables(String script) {
        return CHANGED.matcher(script.replaceAll("--[^\n]*", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Forgets that the script of this number has run. */
    static void leaveOut(String number, Database database) throws SQLException {
        run(database, "delete from mamis.flyway_schema_history where version = '" + number + "'");
    }

    private static String entered(String number, String description) {
        return "insert into mamis.flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (" + number + ", '" + number + "', '" + description
                + "', 'SQL', 'V" + number + "__" + description.replace(' ', '_') + ".sql', 0, 'x', 1, true)";
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
