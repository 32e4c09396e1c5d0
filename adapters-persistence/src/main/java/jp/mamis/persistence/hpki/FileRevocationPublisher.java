package jp.mamis.persistence.hpki;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.domain.hpki.ca.Der;

/**
 * Lays out files in a folder: a file beside, its content on the disk, and then the name changes hands. Everybody who gets to the
 * folder may read them, whatever the mask of this process. What a kill left beside is swept by the next one of that name.
 */
public final class FileRevocationPublisher implements RevocationPublisher {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.[a-z]{3}");

    private static final Set<PosixFilePermission> EVERYBODY_READS = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EVERYBODY_ENTERS = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Nobody writes a list for so long. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path folder;

    public FileRevocationPublisher(Path folder) {
        this.folder = folder;
    }

    @Override
    public void publish(String name, Der content) {
        Path file = file(name);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, EVERYBODY_ENTERS);
            Path beside = Files.createTempFile(folder, "." + name, ".new");
            try {
                sweep(name, beside);
                written(beside, content);
                Files.setPosixFilePermissions(beside, EVERYBODY_READS);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new PublicationFailure(file + " cannot be written", e);
        }
    }

    @Override
    public Optional<Der> published(String name) {
        Path file = file(name);
        try {
            return Files.size(file) > CertificateCodec.LONGEST_LIST
                    ? Optional.empty()
                    : Optional.of(Der.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PublicationFailure(file + " cannot be read", e);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        return folder.resolve(name);
    }

    /** By the clock of the file system. */
    private void sweep(String name, Path newest) throws IOException {
        Instant youngest = Files.getLastModifiedTime(newest).toInstant().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, "." + name + "*.new")) {
            for (Path file : others) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(youngest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void written(Path file, Der content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content.bytes());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
