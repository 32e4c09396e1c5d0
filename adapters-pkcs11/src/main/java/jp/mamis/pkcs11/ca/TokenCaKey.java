package jp.mamis.pkcs11.ca;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    /** Fewer than a token has, so that nobody else waits. */
    private static final int SESSIONS = 4;

    private final Token token;
    private final CertificateCodec codec;

    /** @param token remains the caller's to close */
    public TokenCaKey(Token token, CertificateCodec codec) {
        this.token = token;
        this.codec = codec;
    }

    @Override
    public Der sign(CaGeneration generation, Der toBeSigned) {
        return signed(key(generation), toBeSigned);
    }

    @Override
    public List<Der> signAll(CaGeneration generation, List<Der> toBeSigned) {
        TokenKey key = key(generation);
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<Der>> signatures = toBeSigned.stream()
                    .map(each -> sessions.submit(() -> signed(key, each)))
                    .toList();
            return signatures.stream().map(TokenCaKey::signature).toList();
        } finally {
            sessions.shutdownNow();
            awaited(sessions);
        }
    }

    /** Nobody is in the middle of a signature when whoever asked closes the token. */
    private static void awaited(ExecutorService sessions) {
        try {
            if (!sessions.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new TokenFailure(Reason.TOKEN_BUSY, "a signature that was begun does not end");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static Der signature(Future<Der> signature) {
        try {
            return signature.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof TokenFailure failure
                    ? failure
                    : new TokenFailure(Reason.TOKEN_ERROR, "a signature", failed);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new TokenFailure(Reason.TOKEN_BUSY, "a signature", hurry);
        }
    }

    private Der signed(TokenKey key, Der toBeSigned) {
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
