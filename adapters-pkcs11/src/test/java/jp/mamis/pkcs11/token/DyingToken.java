package jp.mamis.pkcs11.token;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ca.TokenReport;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;

/**
 * A token that does what it is asked, whereupon the program ends.
 *
 * @param making after a key was made, else after a signature
 */
record DyingToken(Token real, boolean making) implements Token {

    @Override
    public TokenReport health() {
        return real.health();
    }

    @Override
    public List<TokenKey> keys() {
        return real.keys();
    }

    @Override
    public Optional<TokenKey> find(KeyId id) {
        return real.find(id);
    }

    @Override
    public Optional<TokenKey> find(KeyLabel label) {
        return real.find(label);
    }

    @Override
    public TokenKey generate(KeyLabel label, KeyAlgorithm algorithm) {
        TokenKey made = real.generate(label, algorithm);
        if (making) {
            throw new IllegalStateException("killed");
        }
        return made;
    }

    @Override
    public byte[] sign(KeyId key, KeyAlgorithm.Digest digest, byte[] content) {
        byte[] signature = real.sign(key, digest, content);
        if (!making) {
            throw new IllegalStateException("killed");
        }
        return signature;
    }

    @Override
    public void keep(KeyId key, Der certificate) {
        real.keep(key, certificate);
    }

    @Override
    public Optional<Der> certificate(KeyId key) {
        return real.certificate(key);
    }

    @Override
    public void destroy(KeyId key) {
        real.destroy(key);
    }

    @Override
    public void close() {
        real.close();
    }
}
