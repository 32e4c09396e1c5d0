package jp.mamis.application.kernel;

/** For whom an installation works; one installation never changes from one to the other. */
public enum Realm {
    /** Invented people, known log-ins, a clock that may be shifted. */
    DEMONSTRATION,
    /** Real people: https only, no rehearsal, no shifted clock. */
    PRODUCTION
}
