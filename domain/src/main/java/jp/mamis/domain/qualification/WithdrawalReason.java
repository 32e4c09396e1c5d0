package jp.mamis.domain.qualification;

/** Why a fact about a qualification is taken back without another in its place (取消しの理由). */
public enum WithdrawalReason {
    /** It was typed wrongly, or twice. */
    ENTERED_BY_MISTAKE,
    /** It is about somebody else. */
    OTHER_PERSON,
    /** What it was read from turned out to be wrong. */
    SOURCE_WRONG
}
