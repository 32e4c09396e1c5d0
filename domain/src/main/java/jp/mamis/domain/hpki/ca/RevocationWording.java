package jp.mamis.domain.hpki.ca;

/** How much lists tell of why a certificate was revoked (失効理由の公開方法). */
public enum RevocationWording {
    /** The reason that stands nearest to the ground. */
    BY_GROUND,
    /** The end of use, always: as the authorities seen do it, so that nobody reads a person's fate in a list. */
    UNIFORM
}
