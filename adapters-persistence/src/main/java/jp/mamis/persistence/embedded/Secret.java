package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded database: 192 random bits, kept in a file that only its owner reads. */
final class Secret {

    private static final int BYTES = 24;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    static Secret keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return new Secret(Files.readString(file).strip());
    }

    /** Writes so that a reader sees the old or the new text, never a part, and nobody but the owner sees either. */
    static void writePrivately(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String text() {
        return text;
    }

    /** The text between quotes for a statement of SQL. */
    String quoted() {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
