package jp.mamis.persistence.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.persistence.backup.Catalogue.Table;

/**
 * A backup that was taken and has no name yet: a draft beside the file it is to be, which only its owner reads. It gets its
 * name by {@link #keep}, whole and on the disk, or goes.
 */
public final class TakenBackup implements AutoCloseable {

    private final Path draft;
    private final Path file;
    private final Manifest manifest;
    private final String digest;

    private TakenBackup(Path draft, Path file, Manifest manifest, String digest) {
        this.draft = draft;
        this.file = file;
        this.manifest = manifest;
        this.digest = digest;
    }

    /**
     * Copies everything in the database as of one moment; others go on writing meanwhile.
     *
     * @throws UnusableBackup when a file of that name is there already, or its folder cannot be written to
     * @throws StoreUnavailable when the database does not answer
     */
    public static TakenBackup take(DataSource from, Path file, Telling telling) {
        Path draft = draftBeside(file);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                Connection connection = from.getConnection()) {
            MessageDigest digest = Sha256.begun();
            ZipOutputStream archive = new ZipOutputStream(
                    new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), digest),
                    StandardCharsets.UTF_8);
            Manifest manifest = written(TextCopy.begin(connection, true), archive, telling);
            connection.rollback();
            archive.finish();
            archive.flush();
            channel.force(true);
            return new TakenBackup(draft, file, manifest, Sha256.text(digest.digest()));
        } catch (SQLException failure) {
            delete(draft);
            throw new StoreUnavailable("the database cannot be copied", failure);
        } catch (IOException failure) {
            delete(draft);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            delete(draft);
            throw failure;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** SHA-256 of the file, to be noted outside. */
    public String digest() {
        return digest;
    }

    /** Gives the file its name. */
    public void keep() {
        refuseIfThere(file);
        try (FileChannel folder = FileChannel.open(draft.getParent(), StandardOpenOption.READ)) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            folder.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the draft away, unless it was kept. */
    @Override
    public void close() {
        delete(draft);
    }

    private static Path draftBeside(Path file) {
        refuseIfThere(file);
        try {
            return Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "." + file.getFileName(),
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException nowhere) {
            throw new UnusableBackup(UnusableBackup.Fault.NO_PLACE, file.toString());
        }
    }

    private static void refuseIfThere(Path file) {
        if (Files.exists(file)) {
            throw new UnusableBackup(UnusableBackup.Fault.NO_PLACE, file.toString());
        }
    }

    private static Manifest written(TextCopy copy, ZipOutputStream archive, Telling telling)
            throws SQLException, IOException {
        archive.setLevel(Deflater.BEST_SPEED);
        add(archive, BackupFile.MARK, "");
        Catalogue catalogue = new Catalogue(copy.connection());
        Instant madeAt = beginning(copy.connection());
        List<Table> tables = catalogue.tables();
        keepFromChanging(tables, copy.connection());
        long about = tables.stream().mapToLong(Table::about).sum();
        List<Manifest.Part> parts = new ArrayList<>();
        long done = 0;
        for (Table table : tables) {
            long before = done;
            archive.putNextEntry(new ZipEntry("table/" + table.name()));
            Manifest.Part part =
                    copy.out(table, archive, rows -> telling.at(before + rows, Math.max(about, before + rows)));
            archive.closeEntry();
            parts.add(part);
            done += part.rows();
        }
        // Sequences know no snapshot: read last, they stand behind every number in the copy.
        Manifest manifest = new Manifest(
                madeAt, catalogue.realm(), catalogue.schema(), catalogue.head(), parts, catalogue.counters());
        add(archive, BackupFile.MANIFEST, manifest.text());
        return manifest;
    }

    private static Instant beginning(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** A script that changes a table waits until the copy is there. */
    private static void keepFromChanging(List<Table> tables, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(tables.stream()
                            .map(table -> "mamis." + table.name())
                            .collect(Collectors.joining(", ", "lock table ", ""))
                    + " in access share mode");
        }
    }

    private static void add(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
