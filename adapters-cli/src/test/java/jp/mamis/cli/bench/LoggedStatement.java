package jp.mamis.cli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that the server has logged.
 *
 * @param sql    with {@code ?} for each value
 * @param values as text; empty for null
 */
record LoggedStatement(String sql, List<Optional<String>> values) {

    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    /** @param values as the log lists them: {@code $1 = 'one', $2 = NULL} */
    static LoggedStatement of(String sql, String values) {
        List<Optional<String>> all = new ArrayList<>();
        Matcher value = VALUE.matcher(values);
        while (value.find()) {
            all.add(Optional.ofNullable(value.group(1)).map(text -> text.replace("''", "'")));
        }
        return new LoggedStatement(sql.replaceAll("\\$\\d+", "?"), List.copyOf(all));
    }

    /** Sends them all, reads every answer and takes back what they have written. */
    static void playAll(List<LoggedStatement> statements, Connection connection) throws SQLException {
        for (LoggedStatement statement : statements) {
            statement.play(connection);
        }
        connection.rollback();
    }

    private void play(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isPresent()) {
                    statement.setString(i + 1, values.get(i).orElseThrow());
                } else {
                    statement.setNull(i + 1, Types.OTHER);
                }
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}
