package jp.mamis.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.persistence.HalfRestored;
import jp.mamis.persistence.SchemaScripts;
import jp.mamis.persistence.backup.Catalogue.Table;
import jp.mamis.persistence.backup.UnusableBackup.Fault;

/**
 * Makes an empty database the one that a backup was taken of: marks it as half restored, runs the scripts that had run,
 * copies every row in one transaction, and compares what stands there with the file, row for row. Until
 * {@link #finish} the mark stays, and nobody works on the database.
 */
public final class Restoration {

    private final DataSource target;
    private final BackupFile file;

    /** @param target one connection at a time, with no limit to its patience */
    public Restoration(DataSource target, BackupFile file) {
        this.target = target;
        this.file = file;
    }

    /**
     * @throws UnusableBackup when the file or the database does not fit, or what stands in the database is not what the
     *     file holds
     * @throws StoreUnavailable when the database does not answer
     */
    public void run(Telling telling) {
        refuseNewer();
        file.verify((done, all) -> {});
        try {
            mark();
            SchemaScripts.runUpTo(file.manifest().schema(), target);
            copy(telling);
            prove();
            execute("analyze");
        } catch (SQLException failure) {
            throw new StoreUnavailable("the backup cannot be restored", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Ends every session and every activation of a key, in force or waiting, since some of them may have been ended after the
     * backup and an authority revoked; then takes the mark away: the last acts, when everything else is proved.
     */
    public static void finish(DataSource target) {
        try (Connection connection = target.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from mamis.login_session");
            statement.execute("update mamis.activation set ended_at = now() where ended_at is null");
            statement.execute("drop schema " + HalfRestored.MARK);
        } catch (SQLException failure) {
            throw new StoreUnavailable("the restored database cannot be released", failure);
        }
    }

    private void refuseNewer() {
        if (SchemaScripts.isLater(file.manifest().schema(), SchemaScripts.newest(target))) {
            throw new UnusableBackup(Fault.NEWER_PROGRAM);
        }
    }

    private void mark() throws SQLException {
        try (Connection connection = target.getConnection()) {
            if (HalfRestored.is(connection)) {
                throw new UnusableBackup(Fault.HALF_RESTORED);
            }
            if (new Catalogue(connection).holdsAnything()) {
                throw new UnusableBackup(Fault.NOT_EMPTY);
            }
        }
        execute("create schema " + HalfRestored.MARK);
    }

    private void copy(Telling telling) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            TextCopy copy = TextCopy.begin(connection, false);
            List<Table> tables = tablesAsTold(new Catalogue(connection));
            empty(tables, connection);
            long done = 0;
            for (Manifest.Part part : file.manifest().tables()) {
                try (InputStream text = file.text(part)) {
                    copy.in(new Table(part.table(), part.rows(), part.columns()), text);
                }
                done += part.rows();
                telling.at(done, file.manifest().rows());
            }
            set(file.manifest().counters(), connection);
            connection.commit();
        }
    }

    /** The scripts of this program must have made the tables the file tells of, with the same columns. */
    private List<Table> tablesAsTold(Catalogue catalogue) throws SQLException {
        List<Table> tables = catalogue.tables();
        List<String> made = tables.stream().map(Table::copy).sorted().toList();
        List<String> told = file.manifest().tables().stream()
                .map(part -> new Table(part.table(), part.rows(), part.columns()).copy())
                .sorted()
                .toList();
        if (!made.equals(told)) {
            throw new UnusableBackup(Fault.OTHER_TABLES);
        }
        return tables;
    }

    /** What the scripts themselves wrote is in the file too. */
    private static void empty(List<Table> tables, Connection connection) throws SQLException {
        List<Table> referringFirst = new ArrayList<>(tables);
        Collections.reverse(referringFirst);
        try (Statement statement = connection.createStatement()) {
            for (Table table : referringFirst) {
                statement.execute("delete from mamis." + table.name());
            }
        }
    }

    private static void set(List<Manifest.Counter> counters, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            for (Manifest.Counter counter : counters) {
                statement.setString(1, "mamis." + counter.name());
                statement.setLong(2, counter.last());
                statement.setBoolean(3, counter.used());
                statement.execute();
            }
        }
    }

    private void prove() throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            TextCopy copy = TextCopy.begin(connection, true);
            for (Manifest.Part part : file.manifest().tables()) {
                Table table = new Table(part.table(), part.rows(), part.columns());
                if (!copy.out(table, OutputStream.nullOutputStream(), rows -> {})
                        .holdsTheRowsOf(part)) {
                    throw new UnusableBackup(Fault.NOT_THE_SAME, part.entry());
                }
            }
            Catalogue catalogue = new Catalogue(connection);
            if (!catalogue.head().equals(file.manifest().head())
                    || !catalogue.counters().equals(file.manifest().counters())) {
                throw new UnusableBackup(Fault.NOT_THE_SAME, "journal_head");
            }
            connection.rollback();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = target.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
