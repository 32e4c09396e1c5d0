package jp.mamis.persistence.accounts;

/** As the column says it, so that statements need not know what a suspension is. */
enum AccountState {
    ACTIVE,
    SUSPENDED
}
