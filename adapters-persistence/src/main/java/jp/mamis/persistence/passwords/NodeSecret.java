package jp.mamis.persistence.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that never enters the database. It lies in a file that its owner alone may read, the same on every node; with
 * another key, codes handed out before open nothing.
 */
public final class NodeSecret {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private NodeSecret(byte[] key) {
        this.key = key;
    }

    /** A key that lasts as long as this object: for tests and for systems that hand out no codes. */
    public static NodeSecret ofThisRun() {
        return new NodeSecret(random());
    }

    /**
     * Reads the key, and makes one where there is none.
     *
     * @throws IllegalStateException when others may read the file or its content is no key
     */
    public static NodeSecret inFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            requirePrivate(file);
            return new NodeSecret(decoded(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written under another name first, so that a node which starts at the same time never reads half a key. */
    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, "secret", ".tmp", ownerOnly);
        try {
            Files.writeString(draft, HexFormat.of().formatHex(random()) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            System.getLogger(NodeSecret.class.getName())
                    .log(System.Logger.Level.DEBUG, "the key was made by another process in the meantime");
        } finally {
            Files.delete(draft);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
        if (!Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
                .containsAll(granted)) {
            throw new IllegalStateException("others may read the secret; run: chmod 600 " + file);
        }
    }

    private static byte[] decoded(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalStateException("not a key of 64 hexadecimal digits: " + file);
        }
        return HexFormat.of().parseHex(text);
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** HMAC-SHA-256 of {@code text} in lower-case hexadecimal; digests for different purposes have nothing in common. */
    public String digest(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeSecret that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "NodeSecret[hidden]";
    }
}
