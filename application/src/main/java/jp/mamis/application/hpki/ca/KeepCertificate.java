package jp.mamis.application.hpki.ca;

import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Puts a certificate on the token that keeps its key, beside it (証明書の格納), where programs find it by the key's id. For the operator. */
public final class KeepCertificate {

    /** @param token opened, the holder's own */
    public record Command(Token token, Der certificate) {}

    private final CertificateCodec codec;

    KeepCertificate(CertificateCodec codec) {
        this.codec = codec;
    }

    /** The key whose certificate it is; refused where the token has none of it, and nothing is kept then. */
    public Outcome<TokenKey> keep(Command command, Caller caller) {
        if (!caller.isOperator()) {
            return Outcome.refused(IssuingRefusal.NOT_ALLOWED);
        }
        if (RequestCertificate.keepsAuthority(command.token())) {
            return Outcome.refused(IssuingRefusal.TOKEN_OF_AUTHORITY);
        }
        return codec.read(command.certificate())
                .then(facts -> key(command.token(), facts)
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(IssuingRefusal.KEY_NOT_ON_THIS_TOKEN)))
                .map(key -> {
                    command.token().keep(key.id(), command.certificate());
                    return key;
                });
    }

    private static Optional<TokenKey> key(Token token, CertificateFacts facts) {
        return token.keys().stream()
                .filter(key ->
                        facts.key().encoded().equals(Der.of(key.publicKey().getEncoded())))
                .findFirst();
    }
}
