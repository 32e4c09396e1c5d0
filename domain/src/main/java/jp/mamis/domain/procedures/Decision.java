package jp.mamis.domain.procedures;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.settings.OfficeRole;

/**
 * Who decides for which body, as what, and when (決裁).
 *
 * @param agent  whether by somebody of another body, which acts in its place
 * @param office who can confirm there at that moment
 */
public record Decision(AssociationId body, AccountId by, OfficeRole role, Instant at, boolean agent, Office office) {

    /** By one of the office, where nobody asks who else works there. */
    public Decision(AssociationId body, AccountId by, OfficeRole role, Instant at) {
        this(body, by, role, at, false, Office.UNASKED);
    }

    /** By one of the staff. */
    public Decision(AssociationId body, AccountId by, Instant at) {
        this(body, by, OfficeRole.STAFF, at);
    }
}
