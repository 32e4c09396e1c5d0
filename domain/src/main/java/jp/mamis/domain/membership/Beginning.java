package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * What a body decides when it takes a member in: the membership to be, from its first day on.
 *
 * @param own    the body's own category, where it keeps its own
 * @param direct whether the body takes in who belongs to none below it
 */
public record Beginning(
        MembershipId id,
        AssociationId body,
        Group group,
        MemberCategory category,
        Optional<BodyCategory> own,
        LocalDate from,
        boolean direct) {

    /** From below, as is usual. */
    public Beginning(
            MembershipId id,
            AssociationId body,
            Group group,
            MemberCategory category,
            Optional<BodyCategory> own,
            LocalDate from) {
        this(id, body, group, category, own, from, false);
    }

    /** In a body that goes by the national categories. */
    public Beginning(MembershipId id, AssociationId body, Group group, MemberCategory category, LocalDate from) {
        this(id, body, group, category, Optional.empty(), from);
    }
}
