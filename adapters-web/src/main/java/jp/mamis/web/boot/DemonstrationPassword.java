package jp.mamis.web.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import jp.mamis.domain.accounts.Password;

/**
 * The one password of the demonstration log-ins: random for each data folder, and kept there in a file of its owner's so
 * that the launcher can show it. Only a password that was set is kept.
 */
final class DemonstrationPassword {

    private static final String FILE = "demo-password";
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final Path file;
    private final String text;
    private final boolean kept;

    private DemonstrationPassword(Path file, String text, boolean kept) {
        this.file = file;
        this.text = text;
        this.kept = kept;
    }

    /** The password of a data folder, or a new one that is not kept yet. */
    static DemonstrationPassword of(Path data) {
        Path file = data.resolve(FILE);
        try {
            return Files.exists(file)
                    ? new DemonstrationPassword(file, Files.readString(file).strip(), true)
                    : new DemonstrationPassword(file, random(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was set before and so is the password of the accounts that have one. */
    boolean kept() {
        return kept;
    }

    Password password() {
        return Password.of(text);
    }

    /** Writes so that a reader sees all of it or nothing, and nobody but the owner sees anything. */
    void keep() {
        if (kept) {
            return;
        }
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    FILE,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "DemonstrationPassword[hidden]";
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }
}
