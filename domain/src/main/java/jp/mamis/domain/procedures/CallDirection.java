package jp.mamis.domain.procedures;

/** Who called whom (発着信). The name stands in the store, so a constant is never renamed. */
public enum CallDirection {
    /** 着信: the office was called. */
    INCOMING,
    /** 発信: the office called. */
    OUTGOING
}
