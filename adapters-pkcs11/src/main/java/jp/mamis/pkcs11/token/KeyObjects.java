package jp.mamis.pkcs11.token;

import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.pkcs11.keys.PublicKeys;

/** The objects that make up our keys, in one session. */
record KeyObjects(Cryptoki module, long session) {

    private static final byte[] EXPONENT = {1, 0, 1};

    /** A key with the handle of its private half, which means something in one log-in only. */
    record Found(TokenKey key, long handle) {}

    /** Those of which both halves are there and label, id and kind are of ours. */
    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (long handle : module.find(session, Attribute.CLASS.is(Attribute.PRIVATE_KEY))) {
            key(handle).ifPresent(key -> found.add(new Found(key, handle)));
        }
        return found;
    }

    /** @throws TokenFailure where several have the id or the key can leave the token */
    Optional<Found> find(KeyId id) {
        return single(Attribute.ID.is(id.bytes()), id.hex());
    }

    /** As {@link #find(KeyId)}. */
    Optional<Found> find(KeyLabel label) {
        return single(Attribute.LABEL.is(label.text().toCharArray()), label.text());
    }

    private Optional<Found> single(CK_ATTRIBUTE wanted, String named) {
        List<Long> handles = module.find(session, Attribute.CLASS.is(Attribute.PRIVATE_KEY), wanted);
        if (handles.size() > 1) {
            throw new TokenFailure(Reason.KEY_AMBIGUOUS, named);
        }
        Optional<Found> found =
                handles.stream().findFirst().flatMap(handle -> key(handle).map(key -> new Found(key, handle)));
        found.ifPresent(this::requireKept);
        return found;
    }

    /** Objects of either half that have this label, ours or not. */
    boolean isTaken(KeyLabel label) {
        return !module.find(session, Attribute.LABEL.is(label.text().toCharArray()))
                .isEmpty();
    }

    boolean isTaken(KeyId id) {
        return !module.find(session, Attribute.ID.is(id.bytes())).isEmpty();
    }

    Found generate(KeyId id, KeyLabel label, KeyAlgorithm algorithm) {
        boolean rsa = algorithm.family() == Family.RSA;
        List<CK_ATTRIBUTE> publicHalf = new ArrayList<>(List.of(
                Attribute.TOKEN.is(true),
                Attribute.PRIVATE.is(false),
                Attribute.LABEL.is(label.text().toCharArray()),
                Attribute.ID.is(id.bytes()),
                Attribute.VERIFY.is(true)));
        if (rsa) {
            publicHalf.add(Attribute.MODULUS_BITS.is((long) algorithm.bits()));
            publicHalf.add(Attribute.PUBLIC_EXPONENT.is(EXPONENT.clone()));
        } else {
            publicHalf.add(Attribute.EC_PARAMS.is(Encodings.curve(algorithm)));
        }
        List<CK_ATTRIBUTE> privateHalf = List.of(
                Attribute.TOKEN.is(true),
                Attribute.PRIVATE.is(true),
                Attribute.LABEL.is(label.text().toCharArray()),
                Attribute.ID.is(id.bytes()),
                Attribute.SIGN.is(true),
                Attribute.SENSITIVE.is(true),
                Attribute.EXTRACTABLE.is(false));
        long[] pair = module.generatePair(
                session, rsa ? Mechanism.RSA_PKCS_KEY_PAIR_GEN : Mechanism.EC_KEY_PAIR_GEN, publicHalf, privateHalf);
        try {
            if (module.find(
                                    session,
                                    Attribute.CLASS.is(Attribute.PRIVATE_KEY),
                                    Attribute.LABEL.is(label.text().toCharArray()))
                            .size()
                    > 1) {
                throw new TokenFailure(Reason.KEY_EXISTS, label.text());
            }
            Found made = key(pair[1])
                    .filter(key -> key.algorithm() == algorithm)
                    .map(key -> new Found(key, pair[1]))
                    .orElseThrow(() -> new TokenFailure(Reason.ALGORITHM_UNSUPPORTED, algorithm.name()));
            requireKept(made);
            return made;
        } catch (TokenFailure | Returned unfit) {
            remove(pair, unfit);
            throw unfit;
        }
    }

    private void remove(long[] pair, RuntimeException unfit) {
        for (long half : pair) {
            try {
                module.destroy(session, half);
            } catch (Returned kept) {
                unfit.addSuppressed(kept);
            }
        }
    }

    /** Both halves, and whatever else has the id: a certificate says nothing without its key. */
    void destroy(KeyId id) {
        module.find(session, Attribute.ID.is(id.bytes())).forEach(object -> module.destroy(session, object));
    }

    private void requireKept(Found found) {
        boolean kept = is(found, Attribute.SENSITIVE)
                && is(found, Attribute.ALWAYS_SENSITIVE)
                && is(found, Attribute.NEVER_EXTRACTABLE)
                && module.attribute(session, found.handle(), Attribute.EXTRACTABLE)
                        .filter(Boolean.FALSE::equals)
                        .isPresent();
        if (!kept) {
            throw new TokenFailure(Reason.KEY_EXPORTABLE, found.key().label().text());
        }
    }

    private boolean is(Found found, Attribute attribute) {
        return module.attribute(session, found.handle(), attribute)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private Optional<TokenKey> key(long handle) {
        try {
            Optional<KeyId> id =
                    bytes(handle, Attribute.ID).filter(some -> some.length > 0).map(KeyId::of);
            Optional<KeyLabel> label = module.attribute(session, handle, Attribute.LABEL)
                    .filter(char[].class::isInstance)
                    .map(text -> new KeyLabel(new String((char[]) text)));
            return id.flatMap(known -> label.flatMap(named -> publicKey(known)
                    .flatMap(half -> PublicKeys.kind(half).map(kind -> new TokenKey(known, named, kind, half)))));
        } catch (MalformedValue another) {
            return Optional.empty();
        }
    }

    private Optional<PublicKey> publicKey(KeyId id) {
        List<Long> handles =
                module.find(session, Attribute.CLASS.is(Attribute.PUBLIC_KEY), Attribute.ID.is(id.bytes()));
        return handles.size() == 1 ? publicKey(handles.get(0)) : Optional.empty();
    }

    private Optional<PublicKey> publicKey(long handle) {
        try {
            Optional<byte[]> modulus = bytes(handle, Attribute.MODULUS);
            Optional<byte[]> exponent = bytes(handle, Attribute.PUBLIC_EXPONENT);
            if (modulus.isPresent() && exponent.isPresent()) {
                return Optional.of(PublicKeys.rsa(
                        new BigInteger(1, modulus.orElseThrow()), new BigInteger(1, exponent.orElseThrow())));
            }
            Optional<byte[]> point = bytes(handle, Attribute.EC_POINT).map(Encodings::point);
            Optional<KeyAlgorithm> curve =
                    point.flatMap(some -> KeyAlgorithm.of(Family.ELLIPTIC_CURVE, (some.length - 1) / 2 * Byte.SIZE));
            return curve.isPresent()
                    ? Optional.of(PublicKeys.onCurve(curve.orElseThrow(), point.orElseThrow()))
                    : Optional.empty();
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(long handle, Attribute attribute) {
        return module.attribute(session, handle, attribute)
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast);
    }
}
