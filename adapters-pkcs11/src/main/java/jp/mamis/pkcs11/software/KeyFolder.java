package jp.mamis.pkcs11.software;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;

/**
 * Files that only their owner reads; what is secret in them is encrypted with the PIN (PBKDF2, AES-256-GCM).
 *
 * @param rounds of PBKDF2: a folder is opened with as many as it was sealed with
 */
record KeyFolder(Path path, int rounds) {

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final byte[] SEALED = "the right PIN".getBytes(StandardCharsets.US_ASCII);
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** What shows whether a PIN is the right one. */
    Path seal() {
        return path.resolve("seal");
    }

    Path file(String name) {
        return path.resolve(name + ".key");
    }

    /** Of a certificate beside a key. */
    Path certificate(String name) {
        return path.resolve(name + ".cer");
    }

    List<Path> files() {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.toString().endsWith(".key")).sorted().toList();
        } catch (IOException unreadable) {
            throw gone(unreadable);
        }
    }

    /** Makes the folder's seal with the first PIN, and has later ones open it. @return what opens its files */
    SecretKey open(Pin pin) {
        if (pin.isEmpty()) {
            throw new TokenFailure(Reason.PIN_WRONG, path.toString());
        }
        try {
            Files.createDirectories(path, PRIVATE_FOLDER);
            if (!Files.exists(seal())) {
                byte[] salt = new byte[SALT];
                new SecureRandom().nextBytes(salt);
                SecretKey key = derived(pin, salt);
                write(seal(), joined(salt, encrypted(SEALED, key)));
                return key;
            }
            byte[] seal = Files.readAllBytes(seal());
            SecretKey key = derived(pin, Arrays.copyOf(seal, SALT));
            decrypted(Arrays.copyOfRange(seal, Math.min(SALT, seal.length), seal.length), key);
            return key;
        } catch (IOException unreadable) {
            throw gone(unreadable);
        }
    }

    private SecretKey derived(Pin pin, byte[] salt) {
        char[] characters = pin.characters();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, KEY_BITS);
        try {
            return new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded(),
                    "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    /** Writes a file that is not there yet, whole or not at all. */
    void write(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(path, "draft", "", PRIVATE_FILE);
        try {
            Files.write(draft, content, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.DSYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException there) {
            throw new TokenFailure(Reason.KEY_EXISTS, file.getFileName().toString(), there);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A nonce, and the secret with its seal. */
    byte[] encrypted(byte[] secret, SecretKey key) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            return joined(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, key).doFinal(secret));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws TokenFailure {@code PIN_WRONG} where it was encrypted with another */
    byte[] decrypted(byte[] content, SecretKey key) {
        try {
            byte[] nonce = Arrays.copyOf(content, NONCE);
            int rest = Math.max(0, content.length - NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, key).doFinal(content, content.length - rest, rest);
        } catch (GeneralSecurityException another) {
            throw new TokenFailure(Reason.PIN_WRONG, path.toString(), another);
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    TokenFailure gone(IOException cause) {
        return new TokenFailure(Reason.TOKEN_GONE, path.toString(), cause);
    }
}
