package jp.mamis.domain.accounts;

/** Whether an account may be used at all (利用状態). */
public enum AccountState {
    ACTIVE,
    /** Stopped by an association (利用停止): no log-in, and every session has ended. */
    SUSPENDED
}
