package jp.mamis.domain.settings;

/** The day from which membership in a body runs (入会日の決め方). */
public enum MembershipStart {
    /** 理事会の承認日. */
    BOARD_DAY,
    /** 希望入会日. */
    WISHED_DAY
}
