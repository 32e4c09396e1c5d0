package jp.mamis.persistence.hpki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.status.AnswerFiles;
import jp.mamis.domain.hpki.ca.Der;

/**
 * Answers as files below a folder: the name is the request in Base64, and a slash in it is a folder, as a web server reads the
 * address. Nothing is forced to the disk, since an answer that a power cut takes is signed again within hours.
 */
public final class FileAnswers implements AnswerFiles {

    private static final Set<PosixFilePermission> EVERYBODY_READS = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EVERYBODY_ENTERS = PosixFilePermissions.fromString("rwxr-xr-x");

    private static final System.Logger LOG = System.getLogger(FileAnswers.class.getName());
    private static final Object IN_THIS_PROCESS = new Object();
    private static final String LOCK = ".lock";
    private static final String BEGUN = ".answer";

    private final Path folder;

    public FileAnswers(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean lay(Der request, Der response) {
        Path file = file(request);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), response.bytes())) {
                return false;
            }
            entered(file);
            Path beside = Files.createTempFile(folder, BEGUN, ".new");
            Files.write(beside, response.bytes());
            Files.setPosixFilePermissions(beside, EVERYBODY_READS);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new PublicationFailure(file + " cannot be written", e);
        }
    }

    @Override
    public int retain(Set<Der> requests) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Set<Path> kept = requests.stream().map(this::file).collect(Collectors.toSet());
        kept.add(folder.resolve(LOCK));
        List<Path> others;
        try (Stream<Path> all = Files.walk(folder)) {
            others = all.filter(file -> Files.isRegularFile(file) && !kept.contains(file))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new PublicationFailure(folder + " cannot be read", e);
        }
        others.forEach(FileAnswers::removed);
        others.stream().filter(Files::exists).findFirst().ifPresent(stubborn -> {
            throw new PublicationFailure(
                    stubborn + " cannot be taken away", new FileSystemException(stubborn.toString()));
        });
        return (int)
                others.stream().filter(file -> !name(file).startsWith(BEGUN)).count();
    }

    /** What stays is told by whoever looks afterwards. */
    private static void removed(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, file + " cannot be taken away", stays);
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        synchronized (IN_THIS_PROCESS) {
            try {
                entered(folder.resolve(LOCK));
            } catch (IOException e) {
                throw new PublicationFailure(folder + " cannot be made", e);
            }
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                LOG.log(Level.TRACE, "{0} is held", lock);
                return work.get();
            } catch (IOException e) {
                throw new PublicationFailure(folder + " cannot be locked", e);
            }
        }
    }

    private Path file(Der request) {
        return folder.resolve(
                Base64.getEncoder().encodeToString(request.bytes()).replaceAll("/+", "/"));
    }

    /** Every folder on the way to the file, which everybody may enter. */
    private void entered(Path file) throws IOException {
        Path step = folder;
        for (Path next : folder.relativize(file)) {
            if (!Files.isDirectory(step)) {
                Files.createDirectories(step);
                Files.setPosixFilePermissions(step, EVERYBODY_ENTERS);
            }
            step = step.resolve(next);
        }
    }
}
