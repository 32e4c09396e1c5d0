package jp.mamis.domain.accounts;

/** What an account may do for a body (権限). A doctor's own pages need no duty, only a person behind the account. */
public enum Duty {
    /** システム管理: bodies, masters and settings of the whole federation; granted at the national body; no person pages. */
    SYSTEM_ADMINISTRATION,
    /** 医師会管理者: staff accounts and settings of one body, and everything its staff may do. */
    ASSOCIATION_ADMINISTRATION,
    /** 医師会事務局ユーザ: procedures and members of one body. */
    ASSOCIATION_STAFF
}
