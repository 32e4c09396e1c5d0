package jp.mamis.domain.hpki.ca;

/** In which string type a text is encoded (文字列型). */
public enum TextKind {
    PRINTABLE,
    UTF8,
    /** One that we never write. */
    OTHER
}
