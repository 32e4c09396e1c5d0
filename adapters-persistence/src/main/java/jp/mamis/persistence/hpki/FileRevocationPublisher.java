package jp.mamis.persistence.hpki;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.domain.hpki.ca.Der;

/** Lays out files in a folder: a file beside, its content on the disk, and then the name changes hands. */
public final class FileRevocationPublisher implements RevocationPublisher {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.[a-z]{3}");

    private final Path folder;

    public FileRevocationPublisher(Path folder) {
        this.folder = folder;
    }

    @Override
    public void publish(String name, Der content) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "." + name, ".new");
            try {
                written(beside, content);
                Files.move(
                        beside,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new PublicationFailure(folder.resolve(name) + " cannot be written", e);
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
