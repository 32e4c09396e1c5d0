package jp.mamis.domain.consent;

import jp.mamis.domain.kernel.RefusalCode;

/** Why consent is asked for or not taken. */
public enum ConsentRefusal implements RefusalCode {
    /** What is in force was not agreed to. */
    CONSENT_MISSING,
    /** There is no such document, or no such version of it. */
    NO_SUCH_DOCUMENT,
    /** The caller may not see this. */
    NOT_ALLOWED
}
