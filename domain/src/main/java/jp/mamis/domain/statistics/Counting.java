package jp.mamis.domain.statistics;

/** Who counts beside the members in force (集計方法). */
public enum Counting {
    /** 承認済のみ: nobody. How many wait is said beside the table. */
    APPROVED,
    /** 承認待ちを含む: whoever waits to be taken in and asked for a first day up to the census day. */
    WITH_PENDING
}
