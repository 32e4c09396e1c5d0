package jp.mamis.domain.settings;

/** Who in a body's office confirms a decision (確認者). */
public enum OfficeRole {
    /** 職員: anybody of the office, its administrators too. */
    STAFF,
    /** 管理者. */
    ADMINISTRATOR;

    /** Whether somebody who acts as {@code other} may confirm in this place. */
    public boolean isFilledBy(OfficeRole other) {
        return this == STAFF || other == ADMINISTRATOR;
    }
}
