package jp.mamis.domain.accounts;

import jp.mamis.domain.hierarchy.AssociationId;

/**
 * A duty at one body (権限付与). It reaches exactly that body, never the bodies above or below it.
 */
public record Grant(Duty duty, AssociationId body) {

    /** Whether the grant lets its holder do staff work at {@code association}. */
    public boolean allowsStaffWorkAt(AssociationId association) {
        return duty != Duty.SYSTEM_ADMINISTRATION && body.equals(association);
    }

    /** Whether the grant lets its holder keep accounts and settings of {@code association}. */
    public boolean allowsAdministrationOf(AssociationId association) {
        return duty == Duty.ASSOCIATION_ADMINISTRATION && body.equals(association);
    }
}
