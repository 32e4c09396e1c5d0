package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a body's rules are not kept. */
public enum SettingsRefusal implements RefusalCode {
    /** The caller neither belongs to the body's office nor administers the system. */
    NOT_ALLOWED,
    /** No version begins on that day. */
    NO_SUCH_SETTINGS,
    /** The version is in force or was, fact {@code from}; it never changes. */
    SETTINGS_IN_FORCE,
    /** A version begins on that day already; open it to change it. */
    SETTINGS_THERE,
    /** Rules begin on {@code earliest} at the earliest. */
    SETTINGS_NOT_AHEAD,
    /** Rules begin more than five years from now. */
    SETTINGS_TOO_FAR_AHEAD,
    /** One may join less far than one has to. */
    REACH_UPSIDE_DOWN,
    /** A layer below the body's own was named. */
    REACH_BELOW_BODY,
    /** Only a prefectural body may take members in directly. */
    DIRECT_NOT_PREFECTURAL,
    /** Two own categories with one code or label; fact {@code category}. */
    CATEGORY_TWICE,
    /** A fee of the national body without its category; fact {@code category}. */
    NATIONAL_CATEGORY_FREE,
    /** Young members of the category, fact {@code category}, would not pay less than the others, or nobody else's fee is given. */
    YOUNG_FEE_NOT_LESS,
    /** More own categories than {@code most}. */
    TOO_MANY_CATEGORIES,
    /** Two documents of one name; fact {@code document}. */
    DOCUMENT_TWICE,
    /** More documents than {@code most}. */
    TOO_MANY_DOCUMENTS,
    /** Two exemptions with one code or name; fact {@code exemption}. */
    EXEMPTION_TWICE,
    /** More exemptions than {@code most}. */
    TOO_MANY_EXEMPTIONS
}
