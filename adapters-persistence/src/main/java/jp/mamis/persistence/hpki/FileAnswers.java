package jp.mamis.persistence.hpki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
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

    private final Path folder;

    public FileAnswers(Path folder) {
        this.folder = folder;
    }

    @Override
    public void lay(Der request, Der response) {
        Path file = file(request);
        try {
            entered(file);
            Path beside = Files.createTempFile(folder, ".answer", ".new");
            try {
                Files.write(beside, response.bytes());
                Files.setPosixFilePermissions(beside, EVERYBODY_READS);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new PublicationFailure(file + " cannot be written", e);
        }
    }

    @Override
    public void remove(Der request) {
        Path file = file(request);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PublicationFailure(file + " cannot be taken away", e);
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
