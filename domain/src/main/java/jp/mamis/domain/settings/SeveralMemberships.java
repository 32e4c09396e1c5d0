package jp.mamis.domain.settings;

/** What a body does about a doctor who belongs to another body of its layer (複数医師会への入会). */
public enum SeveralMemberships {
    /** 可. */
    ALLOW,
    /** 不可. */
    DENY,
    /** 可否を会で判断: the office is told and decides. */
    ASK
}
