package jp.mamis.domain.accounts;

/** Why an account is suspended (利用停止の理由). The name stands in the journal. */
public enum SuspensionReason {
    /** 死亡. */
    DEATH,
    /** 除名. */
    EXPULSION,
    /** 利用規約違反. */
    BREACH,
    /** 不正利用の疑い; the password falls away with it, since somebody else may know it. */
    UNAUTHORISED_USE,
    /** 本人の申し出. */
    HOLDERS_WISH,
    /** その他; in words beside it. */
    OTHER
}
