package jp.mamis.pkcs11.token;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import jp.mamis.pkcs11.token.Sessions.Held;

/** An opened token behind PKCS #11. A handle or session that was lost is looked up or opened once more, and then it fails. */
final class ModuleToken implements Token {

    private static final int ID_LENGTH = 16;

    private final Cryptoki module;
    private final Slots slots;
    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();
    private final Map<KeyId, Known> known = new ConcurrentHashMap<>();

    /** A key that was looked up, whose handle counts in one log-in. */
    private record Known(KeyObjects.Found found, int generation) {}

    ModuleToken(Cryptoki module, Slots slots, Sessions sessions) {
        this.module = module;
        this.slots = slots;
        this.sessions = sessions;
    }

    @Override
    public TokenReport health() {
        return twice(objects -> slots.report(sessions.slot()));
    }

    @Override
    public List<TokenKey> keys() {
        return twice(KeyObjects::all).stream()
                .map(KeyObjects.Found::key)
                .sorted(Comparator.comparing(key -> key.label().text()))
                .toList();
    }

    @Override
    public Optional<TokenKey> find(KeyId id) {
        return twice(objects -> objects.find(id)).map(KeyObjects.Found::key);
    }

    @Override
    public Optional<TokenKey> find(KeyLabel label) {
        return twice(objects -> objects.find(label)).map(KeyObjects.Found::key);
    }

    /** Never tried twice: what became of the first try is not known. */
    @Override
    public synchronized TokenKey generate(KeyLabel label, KeyAlgorithm algorithm) {
        return once(objects -> {
                    if (!slots.report(sessions.slot()).algorithms().contains(algorithm)) {
                        throw new TokenFailure(Reason.ALGORITHM_UNSUPPORTED, algorithm.name());
                    }
                    KeyId id = newId();
                    if (objects.isTaken(label) || objects.isTaken(id)) {
                        throw new TokenFailure(Reason.KEY_EXISTS, label.text());
                    }
                    return objects.generate(id, label, algorithm);
                })
                .key();
    }

    private KeyId newId() {
        byte[] id = new byte[ID_LENGTH];
        random.nextBytes(id);
        return KeyId.of(id);
    }

    @Override
    public byte[] sign(KeyId id, Digest digest, byte[] content) {
        int seen = sessions.generation();
        try {
            return signed(id, digest, content);
        } catch (Returned returned) {
            if (!returned.isLost()) {
                throw returned.failure();
            }
        } catch (TokenFailure failed) {
            // A token that was taken away finds nothing and says no more than that.
            if (failed.reason() != Reason.KEY_MISSING || sessions.hold()) {
                throw failed;
            }
        }
        known.clear();
        sessions.reopen(seen);
        try {
            return signed(id, digest, content);
        } catch (Returned again) {
            throw again.failure();
        }
    }

    private byte[] signed(KeyId id, Digest digest, byte[] content) {
        return sessions.in(held -> {
            KeyObjects.Found found = lookedUp(id, held);
            TokenKey key = found.key();
            Mechanism mechanism = key.algorithm().family() == Family.RSA ? Mechanism.RSA_PKCS : Mechanism.ECDSA;
            byte[] input = Encodings.toBeSigned(key.algorithm(), digest, content);
            byte[] answered = module.sign(held.session(), mechanism, found.handle(), input);
            return PublicKeys.verified(key, digest, content, Encodings.signature(key.algorithm(), answered));
        });
    }

    private KeyObjects.Found lookedUp(KeyId id, Held held) {
        Known cached = known.get(id);
        if (cached != null && cached.generation() == held.generation()) {
            return cached.found();
        }
        KeyObjects.Found found = new KeyObjects(module, held.session())
                .find(id)
                .orElseThrow(() -> new TokenFailure(Reason.KEY_MISSING, id.hex()));
        known.put(id, new Known(found, held.generation()));
        return found;
    }

    @Override
    public synchronized void keep(KeyId id, Der certificate) {
        once(objects -> {
            KeyObjects.Found found = objects.find(id).orElseThrow(() -> new TokenFailure(Reason.KEY_MISSING, id.hex()));
            new CertificateObjects(module, objects.session()).keep(found.key(), certificate);
            return id;
        });
    }

    @Override
    public Optional<Der> certificate(KeyId id) {
        return twice(objects -> new CertificateObjects(module, objects.session()).find(id));
    }

    @Override
    public void destroy(KeyId id) {
        known.remove(id);
        once(objects -> {
            if (objects.find(id).isEmpty()) {
                throw new TokenFailure(Reason.KEY_MISSING, id.hex());
            }
            objects.destroy(id);
            return id;
        });
    }

    @Override
    public void close() {
        known.clear();
        sessions.close();
    }

    private <T> T once(Function<KeyObjects, T> work) {
        try {
            return sessions.in(held -> work.apply(new KeyObjects(module, held.session())));
        } catch (Returned returned) {
            throw returned.failure();
        }
    }

    private <T> T twice(Function<KeyObjects, T> work) {
        int seen = sessions.generation();
        try {
            return sessions.in(held -> work.apply(new KeyObjects(module, held.session())));
        } catch (Returned returned) {
            if (!returned.isLost()) {
                throw returned.failure();
            }
        }
        known.clear();
        sessions.reopen(seen);
        return once(work);
    }
}
