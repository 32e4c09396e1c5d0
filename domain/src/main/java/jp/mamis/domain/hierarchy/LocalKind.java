package jp.mamis.domain.hierarchy;

/** What a local body is made of. */
public enum LocalKind {
    /** 郡市区医師会: the physicians of an area. */
    AREA,
    /** 大学医師会: the physicians of a university, the best known kind of workplace body. */
    UNIVERSITY,
    /** 職域医師会: the physicians of another workplace, such as an administration. */
    WORKPLACE
}
