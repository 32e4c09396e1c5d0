package jp.mamis.application.hpki.ca;

import jp.mamis.application.kernel.PortFailure;

/** A token, or the module that speaks to it, did not do what it was asked. */
public final class TokenFailure extends PortFailure {

    /** What went wrong. */
    public enum Reason {
        /** There is no such file. */
        MODULE_MISSING,
        /** The file cannot be loaded, breaks the program that loads it, or does not answer in time. */
        MODULE_UNUSABLE,
        /** Another part of this program has loaded it already. */
        MODULE_IN_USE,
        /** No token of this label or serial number; {@link #what} names those there are. */
        TOKEN_MISSING,
        /** Several tokens of this label: only the serial number tells them apart. */
        TOKEN_AMBIGUOUS,
        /** It was there, and does not answer any more. */
        TOKEN_GONE,
        /** It has no room left for a key. */
        TOKEN_FULL,
        /** It cannot be written to. */
        TOKEN_READ_ONLY,
        /** It answers with an error of its own, named in {@link #what}. */
        TOKEN_ERROR,
        /** Somebody has it open already, or all its sessions are in use and none became free in time. */
        TOKEN_BUSY,
        /** Refused by the token; never tried again without somebody who types it. */
        PIN_WRONG,
        /** One more wrong one would lock it, so nothing but a person may try. */
        PIN_LAST_TRY,
        PIN_LOCKED,
        PIN_NOT_SET,
        /** No key of this id or label. */
        KEY_MISSING,
        /** The label or the id has been given already. */
        KEY_EXISTS,
        /** Several keys of this id or label: none of them is used. */
        KEY_AMBIGUOUS,
        /** The key can leave the token, or could once, so it is not used. */
        KEY_EXPORTABLE,
        /** No two officers have activated the key for this. */
        KEY_NOT_ACTIVATED,
        /** The token does not make or use keys of this kind. */
        ALGORITHM_UNSUPPORTED,
        /** What the token signed does not agree with the public key; it was thrown away. */
        SIGNATURE_WRONG,
        /** Software in place of a token, in production. */
        SOFTWARE_REFUSED
    }

    private final Reason reason;
    private final String what;

    public TokenFailure(Reason reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
        this.what = what;
    }

    public TokenFailure(Reason reason, String what, Throwable cause) {
        super(reason + ": " + what, cause);
        this.reason = reason;
        this.what = what;
    }

    public Reason reason() {
        return reason;
    }

    /** Which module, token or key, or what the token answered; nothing secret. */
    public String what() {
        return what;
    }
}
