package jp.mamis.pkcs11.token;

import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import iaik.pkcs.pkcs11.wrapper.CK_C_INITIALIZE_ARGS;
import iaik.pkcs.pkcs11.wrapper.CK_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;
import iaik.pkcs.pkcs11.wrapper.PKCS11;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The functions of a module that we call, each return code other than CKR_OK as {@link Returned}. Below the wrapper's own
 * pool, which hides what a module really answered.
 */
final class Cryptoki {

    private static final long OS_LOCKING_OK = 2;
    private static final long SERIAL_SESSION = 4;
    private static final long READ_WRITE = 2;
    private static final long USER = 1;
    private static final long USER_FUNCTIONS = 3;
    private static final long MOST_OBJECTS = 10_000;

    /** One call of the wrapper. */
    private interface Call<T> {
        T answer() throws PKCS11Exception;
    }

    private final PKCS11 module;

    Cryptoki(PKCS11 module) {
        this.module = module;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.answer();
        } catch (PKCS11Exception returned) {
            throw new Returned(returned.getErrorCode(), returned);
        }
    }

    /** @param parameters what some modules want to be told at their start; empty for most */
    void initialize(String parameters) {
        CK_C_INITIALIZE_ARGS arguments = new CK_C_INITIALIZE_ARGS();
        arguments.flags = OS_LOCKING_OK;
        if (!parameters.isEmpty()) {
            arguments.pReserved = parameters;
        }
        call(() -> {
            module.C_Initialize(arguments, true);
            return true;
        });
    }

    // The wrapper declares no value as absent, and means it for what PKCS #11 reserves.
    @SuppressWarnings("NullAway")
    void end() {
        call(() -> {
            module.C_Finalize(null);
            return true;
        });
    }

    CK_INFO info() {
        return call(module::C_GetInfo);
    }

    /** Slots that have a token in them. */
    List<Long> slots() {
        return Arrays.stream(call(() -> module.C_GetSlotList(true))).boxed().toList();
    }

    CK_TOKEN_INFO token(long slot) {
        return call(() -> module.C_GetTokenInfo(slot));
    }

    List<Long> mechanisms(long slot) {
        return Arrays.stream(call(() -> module.C_GetMechanismList(slot)))
                .boxed()
                .toList();
    }

    /** The greatest size of key for a mechanism that the token has. */
    long greatestKey(long slot, Mechanism mechanism) {
        return call(() -> module.C_GetMechanismInfo(slot, mechanism.code())).ulMaxKeySize;
    }

    @SuppressWarnings("NullAway") // as above
    long openSession(long slot) {
        return call(() -> module.C_OpenSession(slot, SERIAL_SESSION | READ_WRITE, null, null));
    }

    /** Closes a session in which something failed, and which may be lost with what made it fail. */
    void discard(long session) {
        try {
            call(() -> {
                module.C_CloseSession(session);
                return true;
            });
        } catch (Returned gone) {
            // What failed is told already.
        }
    }

    void closeAllSessions(long slot) {
        call(() -> {
            module.C_CloseAllSessions(slot);
            return true;
        });
    }

    void logIn(long session, char[] pin) {
        call(() -> {
            module.C_Login(session, USER, pin, true);
            return true;
        });
    }

    /** Whether the user's log-in holds in a session that may read and write. */
    boolean isLoggedIn(long session) {
        return call(() -> module.C_GetSessionInfo(session)).state == USER_FUNCTIONS;
    }

    List<Long> find(long session, CK_ATTRIBUTE... wanted) {
        return call(() -> {
            module.C_FindObjectsInit(session, wanted, true);
            try {
                return Arrays.stream(module.C_FindObjects(session, MOST_OBJECTS))
                        .boxed()
                        .toList();
            } finally {
                module.C_FindObjectsFinal(session);
            }
        });
    }

    /** Empty where the object has no such attribute, or does not tell it. */
    @SuppressWarnings("NullAway") // the wrapper fills the value in, or leaves null
    Optional<Object> attribute(long session, long object, Attribute attribute) {
        CK_ATTRIBUTE[] asked = {attribute.asked()};
        try {
            call(() -> {
                module.C_GetAttributeValue(session, object, asked, true);
                return true;
            });
        } catch (Returned returned) {
            if (returned.code() == Returned.ATTRIBUTE_TYPE_INVALID || returned.code() == Returned.ATTRIBUTE_SENSITIVE) {
                return Optional.empty();
            }
            throw returned;
        }
        return Optional.ofNullable(asked[0].pValue);
    }

    byte[] sign(long session, Mechanism mechanism, long key, byte[] data) {
        return call(() -> {
            module.C_SignInit(session, mechanism.wanted(), key, true);
            return module.C_Sign(session, data);
        });
    }

    /** @return the public object and the private one */
    long[] generatePair(
            long session, Mechanism mechanism, List<CK_ATTRIBUTE> publicHalf, List<CK_ATTRIBUTE> privateHalf) {
        return call(() -> module.C_GenerateKeyPair(
                session,
                mechanism.wanted(),
                publicHalf.toArray(CK_ATTRIBUTE[]::new),
                privateHalf.toArray(CK_ATTRIBUTE[]::new),
                true));
    }

    void create(long session, List<CK_ATTRIBUTE> object) {
        call(() -> module.C_CreateObject(session, object.toArray(CK_ATTRIBUTE[]::new), true));
    }

    void destroy(long session, long object) {
        call(() -> {
            module.C_DestroyObject(session, object);
            return true;
        });
    }
}
