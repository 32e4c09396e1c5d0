package jp.mamis.domain.tray;

import jp.mamis.domain.kernel.RefusalCode;

/** Why the tray says no. */
public enum TrayRefusal implements RefusalCode {
    /** The caller is not staff of the body. */
    NOT_ALLOWED,
    /** Unknown, or in the tray of another body. */
    NO_SUCH_DISPATCH,
    /** Not one dispatch was chosen. */
    NO_DISPATCH_CHOSEN,
    /** More were chosen than are handled at once; fact {@code most}. */
    TOO_MANY_DISPATCHES,
    /** Told by FAX, and no FAX number is registered; fact {@code names}. */
    NO_FAX_NUMBER,
    /** Told by telephone, and no telephone number is registered; fact {@code names}. */
    NO_TELEPHONE_NUMBER,
    /** It still waits: there is no marking to take back. */
    DISPATCH_WAITS,
    /** The day of the marking is over. */
    REOPENED_TOO_LATE
}
