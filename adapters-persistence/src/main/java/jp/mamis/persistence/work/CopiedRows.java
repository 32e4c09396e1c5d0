package jp.mamis.persistence.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows that enter a table together, by one COPY in place of a statement for each. What the table checks it checks. */
public final class CopiedRows {

    private static final char BETWEEN = '\t';
    private static final String NOTHING = "\\N";

    private final String copy;
    private final int columns;
    private final StringBuilder rows = new StringBuilder();

    /** @param table and {@code columns} are names from code, never from outside */
    public CopiedRows(String table, String... columns) {
        this.copy = "copy mamis." + table + " (" + String.join(", ", columns) + ") from stdin";
        this.columns = columns.length;
    }

    /** One more row: text, numbers, days, instants and ids in the order of the columns. */
    public void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + copy);
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append(BETWEEN);
            }
            append(values[i]);
        }
        rows.append('\n');
    }

    /**
     * Sends them, after everything that was sent before.
     *
     * @throws FailedStatement when the database refuses one; then none is there
     */
    public void into(CurrentEntityManager current) {
        if (rows.isEmpty()) {
            return;
        }
        byte[] sent = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            current.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(sent), sent.length);
        } catch (SQLException e) {
            throw new FailedStatement(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            rows.append(NOTHING);
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
