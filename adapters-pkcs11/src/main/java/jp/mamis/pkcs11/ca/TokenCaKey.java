package jp.mamis.pkcs11.ca;

import java.util.Optional;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;

/**
 * The keys of authorities on a token that is open. The key is looked up each time, and is used only when it is the one in the
 * generation's certificate.
 */
public final class TokenCaKey implements CaKey {

    private final Token token;
    private final CertificateCodec codec;

    /** @param token remains the caller's to close */
    public TokenCaKey(Token token, CertificateCodec codec) {
        this.token = token;
        this.codec = codec;
    }

    @Override
    public Der sign(CaGeneration generation, Der toBeSigned) {
        TokenKey key = key(generation);
        return Der.of(token.sign(key.id(), key.algorithm().digest(), toBeSigned.bytes()));
    }

    @Override
    public void requireReady(CaGeneration generation) {
        key(generation);
    }

    private TokenKey key(CaGeneration generation) {
        TokenKey key = token.find(generation.key())
                .orElseThrow(() ->
                        new TokenFailure(Reason.KEY_MISSING, generation.key().toString()));
        Optional<Der> certified = codec.read(generation.certificate())
                .accepted()
                .map(certificate -> certificate.key().encoded());
        if (!certified.equals(Optional.of(Der.of(key.publicKey().getEncoded())))) {
            throw new TokenFailure(Reason.SIGNATURE_WRONG, key.label().text());
        }
        return key;
    }
}
