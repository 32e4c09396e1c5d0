package jp.mamis.domain.hpki.ca;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a certificate is not issued or revoked, or a list not published. */
public enum IssuingRefusal implements RefusalCode {
    /** The caller may not do this. */
    NOT_ALLOWED,
    /** No such generation of an authority in this realm. */
    NO_SUCH_AUTHORITY,
    /** The authority certifies no holders. */
    AUTHORITY_CERTIFIES_NO_HOLDERS,
    /** The holder's registration has no name in Latin letters. */
    NO_LATIN_NAME,
    /** The holder's name in Latin letters is longer than a certificate may carry. */
    LATIN_NAME_TOO_LONG,
    /** The holder is no physician today, as far as is recorded. */
    NOT_A_PHYSICIAN,
    /** Nothing proves that the holder was entered in the register, or the proof was taken back. */
    ENTRY_NOT_PROVED,
    /** The holder must not practise today; fact {@code last}, the last day of that. */
    PRACTICE_SUSPENDED,
    /** The key stands in another certificate already; a key has one. */
    KEY_CERTIFIED_ALREADY,
    /** The same request is being worked on, or was left a moment ago. */
    ISSUANCE_UNDER_WAY,
    /** The clock is off by more than a second; fact {@code off}. */
    CLOCK_OFF,
    NO_SUCH_CERTIFICATE,
    /** A key of an authority, or a token that keeps such keys, where a holder's own is meant. */
    TOKEN_OF_AUTHORITY,
    /** The token has no key for which the certificate is. */
    KEY_NOT_ON_THIS_TOKEN,
    /** Nobody has a certificate to answer for an authority in force. */
    NO_RESPONDER,
    /** The log of issuing is not the one the database has seen, or does not go as far. */
    LOG_NOT_AT_HAND,
    /** The log of issuing tells of what the database has forgotten. */
    LOG_AHEAD,
    /** No root of others that certified an authority of ours has signed the list. */
    LIST_OF_NO_ROOT,
    /** What is to be signed, or was signed, is not what was decided. */
    NOT_AS_DECIDED,
    /** The profile is not what it was when something was issued by this version of it first; fact {@code profile}. */
    PROFILE_CHANGED,
    /** The day of a revocation lies in the future, or before the certificate. */
    REVOKED_OUTSIDE_LIFE
}
