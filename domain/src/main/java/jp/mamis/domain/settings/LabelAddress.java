package jp.mamis.domain.settings;

/** To which of a doctor's addresses labels go (宛名の送付先). */
public enum LabelAddress {
    /** Where the doctor wishes letters to go (文書送付先). */
    AS_WISHED,
    HOME,
    WORKPLACE
}
