package jp.mamis.domain.accounts;

/** What a body lets another body do in its place. The name stands in the journal. */
public enum MandateKind {
    /** 相手方: the second person of acts of two, and factors that the only clerk has lost. */
    PARTNER,
    /** 事務委託: reading and deciding procedures; no settings, no staff, no members beside them. */
    DELEGATION
}
