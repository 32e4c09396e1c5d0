package jp.mamis.application.hpki.ca;

/** How many tries a token's PIN has left, as far as the token tells. */
public enum PinState {
    FINE,
    /** Somebody has typed it wrong. */
    LOW,
    /** One more wrong PIN locks the token. */
    LAST_TRY,
    LOCKED,
    /** The token has not been given one yet. */
    NOT_SET
}
