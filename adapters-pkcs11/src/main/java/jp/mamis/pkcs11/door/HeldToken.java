package jp.mamis.pkcs11.door;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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

/**
 * The keys of a token that this process holds open from when it was given the PIN until it is told to let go, or ends. Any
 * number sign at a time; whoever opens or closes waits for them, since a module must not end while it is in use (PKCS #11,
 * C_Finalize).
 */
public final class HeldToken implements CaKey, AutoCloseable {

    /** How long who signs waits for who opens or closes. */
    private static final Duration PATIENCE_TO_SIGN = Duration.ofSeconds(5);

    /** How long who opens or closes waits for those who sign: longer than these wait for a session. */
    private static final Duration PATIENCE_TO_CHANGE = Duration.ofSeconds(40);

    private static final System.Logger LOG = System.getLogger(HeldToken.class.getName());

    /** @param pin opens it again where another one in its place could not be opened */
    private record Open(TokenWish wish, Pin pin, String label, TokenAccess access, Token token, CaKey key) {}

    private final Path softwareKeys;
    private final Realm realm;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private volatile Optional<Open> open = Optional.empty();

    /** @param softwareKeys where a demonstration keeps keys of software */
    public HeldToken(Path softwareKeys, Realm realm) {
        this.softwareKeys = softwareKeys;
        this.realm = realm;
    }

    /**
     * Opens a token in place of the one before, which remains open where this one cannot be opened. The last try of a PIN is
     * never spent.
     *
     * @param pin remains the caller's to wipe
     */
    public void open(TokenWish wish, Pin pin) {
        Lock alone = taken(use.writeLock(), PATIENCE_TO_CHANGE);
        try {
            replace(wish, pin);
        } finally {
            alone.unlock();
        }
    }

    /** A module has one owner at a time and a token one log-in, so the one before lets go first. */
    private void replace(TokenWish wish, Pin pin) {
        Optional<Open> before = open;
        try (Pin known = before.map(one -> one.pin().copy()).orElseGet(() -> Pin.of(""))) {
            letGo();
            try {
                open = Optional.of(opened(wish, pin));
            } catch (RuntimeException | LinkageError refused) {
                before.ifPresent(one -> openAgain(one.wish(), known));
                throw refused;
            }
        }
    }

    private void openAgain(TokenWish wish, Pin pin) {
        try {
            open = Optional.of(opened(wish, pin));
        } catch (RuntimeException | LinkageError gone) {
            LOG.log(Level.WARNING, "the token that was open is closed", gone);
        }
    }

    private Open opened(TokenWish wish, Pin pin) {
        TokenAccess access = wish.reach(softwareKeys, realm);
        boolean sound = false;
        try {
            String label = access.report().label();
            Token token = access.logIn(pin, false);
            Open made =
                    new Open(wish, pin.copy(), label, access, token, new TokenCaKey(token, new BouncyCastleCodec()));
            sound = true;
            return made;
        } finally {
            if (!sound) {
                access.close();
            }
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
        Lock shared = taken(use.readLock(), PATIENCE_TO_SIGN);
        try {
            return key().sign(generation, toBeSigned);
        } finally {
            shared.unlock();
        }
    }

    @Override
    public void requireReady(CaGeneration generation) {
        Lock shared = taken(use.readLock(), PATIENCE_TO_SIGN);
        try {
            key().requireReady(generation);
        } finally {
            shared.unlock();
        }
    }

    private CaKey key() {
        return open.map(Open::key)
                .orElseThrow(() -> new TokenFailure(Reason.TOKEN_MISSING, "no token is open in this process"));
    }

    /** @throws TokenFailure {@code TOKEN_BUSY} where somebody signs for so long that the module cannot end: it stays open */
    @Override
    public void close() {
        Lock alone = taken(use.writeLock(), PATIENCE_TO_CHANGE);
        try {
            letGo();
        } finally {
            alone.unlock();
        }
    }

    private void letGo() {
        Optional<Open> before = open;
        open = Optional.empty();
        before.ifPresent(one -> {
            try {
                one.token().close();
            } finally {
                one.pin().close();
                one.access().close();
            }
        });
    }

    private static Lock taken(Lock lock, Duration patience) {
        try {
            if (!lock.tryLock(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new TokenFailure(Reason.TOKEN_BUSY, "the token of this process");
            }
            return lock;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new TokenFailure(Reason.TOKEN_BUSY, "the token of this process", hurry);
        }
    }
}
