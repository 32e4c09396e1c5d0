package jp.mamis.domain.settings;

/** Whether a document that a body asks for has to be there before anything is filed (提出の要否). */
public enum DocumentNeed {
    /** 必須. */
    REQUIRED,
    /** 任意. */
    OPTIONAL
}
