package jp.mamis.domain.qualification;

/** Against what a register number was checked (照合元). */
public enum RegisterSource {
    /** The ministry's public search by name and year (医師等資格確認検索). */
    MINISTRY_SEARCH,
    /** A copy of the licence (医師免許証の写し). */
    LICENCE_COPY,
    /** The check of every number when data was brought in (移行時の照合). */
    MIGRATION
}
