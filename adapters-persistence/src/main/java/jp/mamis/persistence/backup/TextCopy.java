package jp.mamis.persistence.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import jp.mamis.persistence.backup.Catalogue.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of a table as text, out of a database and into one: the same row gives the same text on every server. */
final class TextCopy {

    private static final int BUFFER = 1 << 16;

    // The copy of a nation takes longer than any statement of the portal may.
    private static final String SETTLED = """
            set local statement_timeout = 0; set local lock_timeout = '10s';
            set local idle_in_transaction_session_timeout = 0;
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
            set local bytea_output = 'hex'; set local extra_float_digits = 1""";

    private final Connection connection;
    private final CopyManager copies;

    private TextCopy(Connection connection, CopyManager copies) {
        this.connection = connection;
        this.copies = copies;
    }

    /** Begins a transaction in which rows are copied. */
    static TextCopy begin(Connection connection, boolean readOnly) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(readOnly);
        connection.setNetworkTimeout(Runnable::run, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTLED);
        }
        return new TextCopy(connection, connection.unwrap(PGConnection.class).getCopyAPI());
    }

    Connection connection() {
        return connection;
    }

    /** Writes a table's rows and tells what was written. */
    Manifest.Part out(Table table, OutputStream to, LongConsumer told) throws SQLException, IOException {
        CountedText text = new CountedText(to, told);
        OutputStream buffered = new BufferedOutputStream(text, BUFFER);
        copies.copyOut(table.copy() + " to stdout", buffered);
        buffered.flush();
        return new Manifest.Part(table.name(), table.columns(), text.rows(), text.sha256(), text.sumOfRows());
    }

    void in(Table table, InputStream from) throws SQLException, IOException {
        copies.copyIn(table.copy() + " from stdin", from, BUFFER);
    }
}
