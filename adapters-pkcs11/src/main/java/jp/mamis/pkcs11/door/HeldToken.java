package jp.mamis.pkcs11.door;

import java.nio.file.Path;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.pkcs11.ca.TokenCaKey;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;

/** The keys of a token that this process holds open from when it was given the PIN until it is told to let go, or ends. */
public final class HeldToken implements CaKey, AutoCloseable {

    private record Open(String label, TokenAccess access, Token token, CaKey key) {}

    private final Path softwareKeys;
    private final Realm realm;
    private volatile Optional<Open> open = Optional.empty();

    /** @param softwareKeys where a demonstration keeps keys of software */
    public HeldToken(Path softwareKeys, Realm realm) {
        this.softwareKeys = softwareKeys;
        this.realm = realm;
    }

    /**
     * Opens a token in place of the one before. The last try of a PIN is never spent.
     *
     * @param pin remains the caller's to wipe
     */
    public synchronized void open(TokenWish wish, Pin pin) {
        close();
        TokenAccess access = wish.reach(softwareKeys, realm);
        try {
            String label = access.report().label();
            Token token = access.logIn(pin, false);
            open = Optional.of(new Open(label, access, token, new TokenCaKey(token, new BouncyCastleCodec())));
        } catch (TokenFailure refused) {
            access.close();
            throw refused;
        }
    }

    /** The label of the token that is open. */
    Optional<String> label() {
        return open.map(Open::label);
    }

    public boolean isOpen() {
        return open.isPresent();
    }

    @Override
    public Der sign(CaGeneration generation, Der toBeSigned) {
        return key().sign(generation, toBeSigned);
    }

    @Override
    public void requireReady(CaGeneration generation) {
        key().requireReady(generation);
    }

    private CaKey key() {
        return open.map(Open::key)
                .orElseThrow(() -> new TokenFailure(Reason.TOKEN_MISSING, "no token is open in this process"));
    }

    @Override
    public synchronized void close() {
        Optional<Open> before = open;
        open = Optional.empty();
        before.ifPresent(one -> {
            one.token().close();
            one.access().close();
        });
    }
}
