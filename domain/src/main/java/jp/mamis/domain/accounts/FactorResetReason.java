package jp.mamis.domain.accounts;

/** Why somebody's second factors are taken away (二要素認証を解除する理由). The name stands in the journal. */
public enum FactorResetReason {
    /** 紛失・盗難. */
    LOST,
    /** 故障・機種変更. */
    REPLACED,
    /** 不正利用の疑い. */
    SUSPECTED
}
