package jp.mamis.pkcs11.token;

import java.util.Map;
import java.util.Set;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;

/** A module's return code that is not CKR_OK. The names are those of PKCS #11 2.40. */
final class Returned extends RuntimeException {

    static final long GENERAL_ERROR = 0x05;
    static final long ATTRIBUTE_SENSITIVE = 0x11;
    static final long ATTRIBUTE_TYPE_INVALID = 0x12;
    static final long ATTRIBUTE_VALUE_INVALID = 0x13;
    static final long DEVICE_ERROR = 0x30;
    static final long DEVICE_MEMORY = 0x31;
    static final long DEVICE_REMOVED = 0x32;
    static final long KEY_HANDLE_INVALID = 0x60;
    static final long MECHANISM_INVALID = 0x70;
    static final long OBJECT_HANDLE_INVALID = 0x82;
    static final long OPERATION_NOT_INITIALIZED = 0x91;
    static final long PIN_INCORRECT = 0xa0;
    static final long PIN_LOCKED = 0xa4;
    static final long SESSION_CLOSED = 0xb0;
    static final long SESSION_HANDLE_INVALID = 0xb3;
    static final long TOKEN_NOT_PRESENT = 0xe0;
    static final long ALREADY_LOGGED_IN = 0x100;
    static final long NOT_LOGGED_IN = 0x101;
    static final long NOT_INITIALIZED = 0x190;
    static final long ALREADY_INITIALIZED = 0x191;

    private static final Map<Long, Reason> REASONS = Map.ofEntries(
            Map.entry(DEVICE_MEMORY, Reason.TOKEN_FULL),
            Map.entry(DEVICE_REMOVED, Reason.TOKEN_GONE),
            Map.entry(TOKEN_NOT_PRESENT, Reason.TOKEN_GONE),
            Map.entry(0xe1L, Reason.TOKEN_GONE),
            Map.entry(0xe2L, Reason.TOKEN_READ_ONLY),
            Map.entry(0xb5L, Reason.TOKEN_READ_ONLY),
            Map.entry(0xb1L, Reason.TOKEN_BUSY),
            Map.entry(ALREADY_LOGGED_IN, Reason.TOKEN_BUSY),
            Map.entry(KEY_HANDLE_INVALID, Reason.KEY_MISSING),
            Map.entry(OBJECT_HANDLE_INVALID, Reason.KEY_MISSING),
            Map.entry(0x62L, Reason.ALGORITHM_UNSUPPORTED),
            Map.entry(0x63L, Reason.ALGORITHM_UNSUPPORTED),
            Map.entry(MECHANISM_INVALID, Reason.ALGORITHM_UNSUPPORTED),
            Map.entry(0x71L, Reason.ALGORITHM_UNSUPPORTED),
            Map.entry(0x140L, Reason.ALGORITHM_UNSUPPORTED),
            Map.entry(PIN_INCORRECT, Reason.PIN_WRONG),
            Map.entry(0xa1L, Reason.PIN_WRONG),
            Map.entry(0xa2L, Reason.PIN_WRONG),
            Map.entry(0xa3L, Reason.PIN_LOCKED),
            Map.entry(PIN_LOCKED, Reason.PIN_LOCKED),
            Map.entry(0x102L, Reason.PIN_NOT_SET),
            Map.entry(ALREADY_INITIALIZED, Reason.MODULE_IN_USE));

    private static final Map<Long, String> NAMES = Map.ofEntries(
            Map.entry(0x02L, "CKR_HOST_MEMORY"),
            Map.entry(GENERAL_ERROR, "CKR_GENERAL_ERROR"),
            Map.entry(0x06L, "CKR_FUNCTION_FAILED"),
            Map.entry(0x07L, "CKR_ARGUMENTS_BAD"),
            Map.entry(ATTRIBUTE_SENSITIVE, "CKR_ATTRIBUTE_SENSITIVE"),
            Map.entry(0x13L, "CKR_ATTRIBUTE_VALUE_INVALID"),
            Map.entry(DEVICE_ERROR, "CKR_DEVICE_ERROR"),
            Map.entry(DEVICE_MEMORY, "CKR_DEVICE_MEMORY"),
            Map.entry(DEVICE_REMOVED, "CKR_DEVICE_REMOVED"),
            Map.entry(0x54L, "CKR_FUNCTION_NOT_SUPPORTED"),
            Map.entry(KEY_HANDLE_INVALID, "CKR_KEY_HANDLE_INVALID"),
            Map.entry(0x68L, "CKR_KEY_FUNCTION_NOT_PERMITTED"),
            Map.entry(MECHANISM_INVALID, "CKR_MECHANISM_INVALID"),
            Map.entry(OBJECT_HANDLE_INVALID, "CKR_OBJECT_HANDLE_INVALID"),
            Map.entry(OPERATION_NOT_INITIALIZED, "CKR_OPERATION_NOT_INITIALIZED"),
            Map.entry(PIN_INCORRECT, "CKR_PIN_INCORRECT"),
            Map.entry(PIN_LOCKED, "CKR_PIN_LOCKED"),
            Map.entry(SESSION_CLOSED, "CKR_SESSION_CLOSED"),
            Map.entry(SESSION_HANDLE_INVALID, "CKR_SESSION_HANDLE_INVALID"),
            Map.entry(TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT"),
            Map.entry(ALREADY_LOGGED_IN, "CKR_USER_ALREADY_LOGGED_IN"),
            Map.entry(NOT_LOGGED_IN, "CKR_USER_NOT_LOGGED_IN"),
            Map.entry(NOT_INITIALIZED, "CKR_CRYPTOKI_NOT_INITIALIZED"),
            Map.entry(ALREADY_INITIALIZED, "CKR_CRYPTOKI_ALREADY_INITIALIZED"));

    private static final Set<Long> LOST_KEY =
            Set.of(KEY_HANDLE_INVALID, OBJECT_HANDLE_INVALID, OPERATION_NOT_INITIALIZED);
    private static final Set<Long> LOST_SESSION = Set.of(
            SESSION_CLOSED,
            SESSION_HANDLE_INVALID,
            NOT_LOGGED_IN,
            DEVICE_REMOVED,
            TOKEN_NOT_PRESENT,
            GENERAL_ERROR,
            DEVICE_ERROR);

    private final long code;

    Returned(long code, Throwable cause) {
        super(name(code), cause);
        this.code = code;
    }

    long code() {
        return code;
    }

    /** Whether a handle no longer means what it meant, so that one looks once more. */
    boolean isLost() {
        return LOST_KEY.contains(code) || losesSession();
    }

    /** Whether nothing that was opened may be used again. */
    boolean losesSession() {
        return LOST_SESSION.contains(code);
    }

    TokenFailure failure() {
        return new TokenFailure(REASONS.getOrDefault(code, Reason.TOKEN_ERROR), name(code), this);
    }

    private static String name(long code) {
        return NAMES.getOrDefault(code, "CKR") + String.format(" (0x%x)", code);
    }
}
