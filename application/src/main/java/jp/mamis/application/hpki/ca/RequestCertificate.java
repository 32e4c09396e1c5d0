package jp.mamis.application.hpki.ca;

import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.kernel.Outcome;

/**
 * Makes a key on a holder's own token, which it never leaves, and a request for a certificate that this key has signed (発行要求の作成).
 * Asked again, it takes the key that is there. The request names nobody: the name comes from the register. For the
 * operator.
 */
public final class RequestCertificate {

    /** @param token opened, the holder's own */
    public record Command(Token token, KeyLabel label, KeyAlgorithm kind) {}

    private final CertificateCodec codec;

    RequestCertificate(CertificateCodec codec) {
        this.codec = codec;
    }

    /**
     * The request (PKCS #10).
     *
     * @throws TokenFailure also where a key of another kind has that label
     */
    public Outcome<Der> request(Command command, Caller caller) {
        if (!caller.isOperator()) {
            return Outcome.refused(IssuingRefusal.NOT_ALLOWED);
        }
        Token token = command.token();
        if (command.label().isOfAuthority() || keepsAuthority(token)) {
            return Outcome.refused(IssuingRefusal.TOKEN_OF_AUTHORITY);
        }
        TokenKey key = token.find(command.label())
                .filter(there -> there.algorithm() == command.kind())
                .orElseGet(() -> token.generate(command.label(), command.kind()));
        return codec.readKey(Der.of(key.publicKey().getEncoded())).map(facts -> signed(token, key, facts));
    }

    /** What it signs with a holder's key needs no officer; with an authority's it would. */
    static boolean keepsAuthority(Token token) {
        return token.keys().stream().anyMatch(key -> key.label().isOfAuthority());
    }

    private Der signed(Token token, TokenKey key, KeyFacts facts) {
        Der toBeSigned = codec.encodeRequest(DistinguishedName.of(), facts);
        byte[] signature = token.sign(key.id(), key.algorithm().digest(), toBeSigned.bytes());
        return codec.signedRequest(toBeSigned, key.algorithm(), Der.of(signature));
    }
}
