package jp.mamis.domain.institutions;

/** What the register of institutions has to say about a stated place of work: advice for all who see it, never a no. */
public enum WorkplaceNote {
    /** Typed by name: it has no code yet (施設コード未登録). */
    NOT_IN_REGISTER,
    /** The code is well formed and not in the register: the register lags, or the code is mistyped. */
    CODE_UNKNOWN,
    /** The code is no longer in force: another may have come in its place. */
    CLOSED,
    /** The code is not in force yet. */
    NOT_OPEN_YET,
    /** A dental clinic or a pharmacy, where physicians hardly work. */
    NOT_MEDICAL,
    /** The register knows the code under another name. */
    OTHER_NAME
}
