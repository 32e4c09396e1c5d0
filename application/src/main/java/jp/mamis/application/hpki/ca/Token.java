package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;

/**
 * A token that somebody has opened: it keeps private keys and signs with them, and none ever leaves it. Every method throws
 * {@link TokenFailure} where the token does not do it. Safe for use by many threads.
 */
public interface Token extends AutoCloseable {

    /** Asks the token itself how it is. */
    TokenReport health();

    /** The keys whose label and kind are of those we use, by label; other objects are nobody's business here. */
    List<TokenKey> keys();

    Optional<TokenKey> find(KeyId id);

    Optional<TokenKey> find(KeyLabel label);

    /** Makes a key that is sensitive and was never extractable, read back. Label and id are new on the token. */
    TokenKey generate(KeyLabel label, KeyAlgorithm algorithm);

    /**
     * Signs the digest of {@code content}, and verifies the signature with the public key before it hands it out.
     *
     * @return the signature as X.509 wants it: for RSA the number of PKCS #1 v1.5, for a curve the DER of its two numbers
     */
    byte[] sign(KeyId key, Digest digest, byte[] content);

    /** Keeps a key's certificate beside it, for whoever looks for it by the key's id, in place of one that was kept before. */
    void keep(KeyId key, Der certificate);

    /** The certificate that is kept beside a key. */
    Optional<Der> certificate(KeyId key);

    /** Destroys both halves and a certificate beside them, for good. */
    void destroy(KeyId key);

    /** Logs out and lets the token go. */
    @Override
    void close();
}
