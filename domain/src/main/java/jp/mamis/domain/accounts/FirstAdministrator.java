package jp.mamis.domain.accounts;

import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;

/** Who hands out a body's first administrator (最初の医師会管理者). */
@Basis(
        document = "JMA slides of 2024-03-02",
        article = "user roles",
        rule = "A body's first administrator is created by the administrator of its prefectural association.",
        note = "For a prefectural association the national association does so, for that one the operator: our choice.")
public final class FirstAdministrator {

    private FirstAdministrator() {}

    /** The body whose administrators create the first one of {@code body}; empty for the national body. */
    public static Optional<AssociationId> createdBy(AssociationId body, Hierarchy hierarchy) {
        Tier wanted = hierarchy.require(body).tier() == Tier.PREFECTURAL ? Tier.NATIONAL : Tier.PREFECTURAL;
        return hierarchy.pathOf(body).stream()
                .filter(above -> !above.id().equals(body) && above.tier() == wanted)
                .findFirst()
                .map(Association::id);
    }
}
