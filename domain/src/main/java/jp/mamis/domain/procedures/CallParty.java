package jp.mamis.domain.procedures;

/** With whom an office spoke (電話の相手). The name stands in the store, so a constant is never renamed. */
public enum CallParty {
    /** 申請者本人. */
    APPLICANT,
    /** 家族. */
    FAMILY,
    /** 勤務先. */
    WORKPLACE,
    /** ほかの医師会. */
    ASSOCIATION,
    /** その他. */
    OTHER
}
