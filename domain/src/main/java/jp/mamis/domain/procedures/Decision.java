package jp.mamis.domain.procedures;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.settings.OfficeRole;

/** Who decides for which body, as what, and when (決裁). */
public record Decision(AssociationId body, AccountId by, OfficeRole role, Instant at) {

    /** By one of the staff. */
    public Decision(AssociationId body, AccountId by, Instant at) {
        this(body, by, OfficeRole.STAFF, at);
    }
}
