package jp.mamis.pkcs11.software;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ca.TokenReport;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.pkcs11.keys.PublicKeys;

/**
 * A token made of software: a file for each key, named by its label, with id, kind, public half and encrypted private half. Long
 * because all that a token does is done on these files.
 */
final class SoftwareToken implements Token {

    private static final int ID_LENGTH = 16;

    /** A key with what only the PIN opens. */
    private record Stored(TokenKey key, String sealed) {}

    private final SoftwareTokenAccess access;
    private final KeyFolder folder;
    private final SecretKey secret;
    private final SecureRandom random = new SecureRandom();

    SoftwareToken(SoftwareTokenAccess access, KeyFolder folder, SecretKey secret) {
        this.access = access;
        this.folder = folder;
        this.secret = secret;
    }

    @Override
    public TokenReport health() {
        return access.report();
    }

    @Override
    public List<TokenKey> keys() {
        return stored().map(Stored::key)
                .sorted(Comparator.comparing(key -> key.label().text()))
                .toList();
    }

    @Override
    public Optional<TokenKey> find(KeyId id) {
        return keys().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public Optional<TokenKey> find(KeyLabel label) {
        return keys().stream().filter(key -> key.label().equals(label)).findFirst();
    }

    @Override
    public TokenKey generate(KeyLabel label, KeyAlgorithm algorithm) {
        if (find(label).isPresent()) {
            throw new TokenFailure(Reason.KEY_EXISTS, label.text());
        }
        byte[] id = new byte[ID_LENGTH];
        random.nextBytes(id);
        KeyPair pair = pair(algorithm);
        TokenKey key = new TokenKey(KeyId.of(id), label, algorithm, pair.getPublic());
        Base64.Encoder base64 = Base64.getEncoder();
        String content = String.join(
                "\n",
                key.id().hex(),
                algorithm.name(),
                base64.encodeToString(key.publicKey().getEncoded()),
                base64.encodeToString(folder.encrypted(pair.getPrivate().getEncoded(), secret)));
        try {
            folder.write(folder.file(label.text()), content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            throw new TokenFailure(Reason.TOKEN_READ_ONLY, folder.path().toString(), unwritable);
        }
        return key;
    }

    private static KeyPair pair(KeyAlgorithm algorithm) {
        try {
            boolean rsa = algorithm.family() == Family.RSA;
            KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
            if (rsa) {
                generator.initialize(algorithm.bits());
            } else {
                generator.initialize(new ECGenParameterSpec(PublicKeys.curveName(algorithm)));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] sign(KeyId id, Digest digest, byte[] content) {
        Stored stored = require(id);
        TokenKey key = stored.key();
        try {
            PrivateKey half = KeyFactory.getInstance(key.publicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            folder.decrypted(Base64.getDecoder().decode(stored.sealed()), secret)));
            Signature signer = Signature.getInstance(PublicKeys.signatureName(key.algorithm(), digest));
            signer.initSign(half, random);
            signer.update(content);
            return PublicKeys.verified(key, digest, content, signer.sign());
        } catch (GeneralSecurityException broken) {
            throw new TokenFailure(Reason.TOKEN_ERROR, key.label().text(), broken);
        }
    }

    @Override
    public void keep(KeyId id, Der certificate) {
        Path file = folder.certificate(require(id).key().label().text());
        try {
            Files.deleteIfExists(file);
            folder.write(file, certificate.bytes());
        } catch (IOException unwritable) {
            throw new TokenFailure(Reason.TOKEN_READ_ONLY, file.toString(), unwritable);
        }
    }

    @Override
    public Optional<Der> certificate(KeyId id) {
        return find(id).map(key -> folder.certificate(key.label().text())).flatMap(file -> {
            try {
                return Optional.of(Der.of(Files.readAllBytes(file)));
            } catch (NoSuchFileException none) {
                return Optional.empty();
            } catch (IOException unreadable) {
                throw folder.gone(unreadable);
            }
        });
    }

    @Override
    public void destroy(KeyId id) {
        String label = require(id).key().label().text();
        Path file = folder.file(label);
        try {
            Files.deleteIfExists(folder.certificate(label));
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new TokenFailure(Reason.TOKEN_READ_ONLY, file.toString(), undeletable);
        }
    }

    @Override
    public void close() {
        // Files are open only while they are read.
    }

    private Stored require(KeyId id) {
        return stored().filter(stored -> stored.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TokenFailure(Reason.KEY_MISSING, id.hex()));
    }

    private Stream<Stored> stored() {
        return folder.files().stream().flatMap(file -> read(file).stream());
    }

    /** Empty where another has just destroyed the key. */
    private Optional<Stored> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            KeyAlgorithm algorithm = KeyAlgorithm.valueOf(lines.get(1));
            Base64.Decoder base64 = Base64.getDecoder();
            String name = file.getFileName().toString();
            TokenKey key = new TokenKey(
                    new KeyId(lines.get(0)),
                    new KeyLabel(name.substring(0, name.length() - ".key".length())),
                    algorithm,
                    PublicKeys.decoded(algorithm, base64.decode(lines.get(2))));
            return Optional.of(new Stored(key, lines.get(3)));
        } catch (NoSuchFileException destroyed) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw folder.gone(unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new TokenFailure(Reason.TOKEN_ERROR, file.toString(), broken);
        }
    }
}
