package jp.mamis.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.mamis.persistence.backup.UnusableBackup.Fault;

/** A backup in a file, open for reading. Its parts are read as they were written, or not at all. */
public final class BackupFile implements AutoCloseable {

    /** The first entry, by whose name the file is known. */
    static final String MARK = "mamis-backup";

    static final String MANIFEST = "manifest";

    private static final String ZIP = "PK\3\4";
    private static final int NAME_OF_FIRST_ENTRY = 30;
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Path file;
    private final ZipFile archive;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile archive, Manifest manifest) {
        this.file = file;
        this.archive = archive;
        this.manifest = manifest;
    }

    /** @throws UnusableBackup when it is no backup, cut off, altered, or written by a newer program */
    public static BackupFile open(Path file) {
        refuseUnlessMarked(file);
        ZipFile archive = archive(file);
        try {
            Manifest manifest = manifestIn(archive);
            refuseOthers(archive, manifest);
            return new BackupFile(file, archive, manifest);
        } catch (RuntimeException failure) {
            close(archive);
            throw failure;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** SHA-256 of the file, as it was told when the backup was taken. */
    public String digest() {
        MessageDigest digest = Sha256.begun();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Sha256.text(digest.digest());
    }

    /** Reads all of it. @throws UnusableBackup naming the first part that is not as it was written */
    public void verify(Telling telling) {
        long done = 0;
        for (Manifest.Part part : manifest.tables()) {
            long before = done;
            try (InputStream text = text(part)) {
                CountedText counted = new CountedText(
                        OutputStream.nullOutputStream(), rows -> telling.at(before + rows, manifest.rows()));
                text.transferTo(counted);
                if (counted.rows() != part.rows() || !counted.sha256().equals(part.sha256())) {
                    throw new UnusableBackup(Fault.ALTERED, part.entry());
                }
            } catch (IOException damaged) {
                throw new UnusableBackup(Fault.ALTERED, part.entry());
            }
            done += part.rows();
        }
    }

    InputStream text(Manifest.Part part) throws IOException {
        return archive.getInputStream(archive.getEntry(part.entry()));
    }

    @Override
    public void close() {
        close(archive);
    }

    private static void refuseUnlessMarked(Path file) {
        byte[] begin;
        try (InputStream content = Files.newInputStream(file)) {
            begin = content.readNBytes(NAME_OF_FIRST_ENTRY + MARK.length());
        } catch (IOException missing) {
            throw new UnusableBackup(Fault.NO_FILE, file.toString());
        }
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(ZIP) || !text.endsWith(MARK)) {
            throw new UnusableBackup(Fault.NO_BACKUP);
        }
    }

    private static ZipFile archive(Path file) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException withoutEnd) {
            throw new UnusableBackup(Fault.CUT_OFF);
        }
    }

    private static Manifest manifestIn(ZipFile archive) {
        ZipEntry entry = archive.getEntry(MANIFEST);
        if (entry == null) {
            throw new UnusableBackup(Fault.ALTERED, MANIFEST);
        }
        try (InputStream text = archive.getInputStream(entry)) {
            return Manifest.parse(new String(text.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UnusableBackup(Fault.ALTERED, MANIFEST);
        }
    }

    private static void refuseOthers(ZipFile archive, Manifest manifest) {
        Set<String> told = Stream.concat(
                        Stream.of(MARK, MANIFEST), manifest.tables().stream().map(Manifest.Part::entry))
                .collect(Collectors.toSet());
        Set<String> found = archive.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!found.equals(told)) {
            throw new UnusableBackup(Fault.ALTERED, MANIFEST);
        }
    }

    private static void close(ZipFile archive) {
        try {
            archive.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
