package jp.mamis.pkcs11.ca;

import jp.mamis.application.hpki.ca.AuthorityDrafts;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CaKeyContract;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract over a token with a root's key and one that nobody certified. */
abstract class TokenCaKeyCase implements CaKeyContract {

    private final CertificateCodec codec = new BouncyCastleCodec();
    private TokenAccess access;
    private Token token;
    private CaGeneration root;
    private TokenKey other;

    abstract TokenAccess reach() throws Exception;

    @BeforeEach
    final void begin() throws Exception {
        access = reach();
        token = access.logIn(Pin.of("1234"), false);
        other = token.generate(KeyLabel.parse("other"), KeyAlgorithm.RSA_2048);
        root = new AuthorityDrafts(codec, token).root(token.generate(KeyLabel.parse("root-1"), KeyAlgorithm.RSA_2048));
    }

    @AfterEach
    void closed() {
        token.close();
        access.close();
    }

    @Override
    public CaKey key() {
        return new TokenCaKey(token, codec);
    }

    @Override
    public CertificateCodec codec() {
        return codec;
    }

    @Override
    public CaGeneration generation() {
        return root;
    }

    @Override
    public KeyId anotherKey() {
        return other.id();
    }
}
