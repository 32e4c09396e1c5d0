package jp.mamis.domain.procedures;

import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.CategoryCode;

/**
 * A body one wants to join, and as what (入会先).
 *
 * @param own the body's own category, where it keeps its own; the national one then follows from it
 */
public record Target(AssociationId body, MemberCategory category, Optional<CategoryCode> own) {

    /** @throws MalformedValue of kind {@code member-category} for one that cannot be filed */
    public Target {
        if (!category.isKnown()) {
            throw new MalformedValue("member-category", category.name());
        }
    }

    /** In a body that goes by the national categories. */
    public Target(AssociationId body, MemberCategory category) {
        this(body, category, Optional.empty());
    }

    Target as(MemberCategory national) {
        return new Target(body, national, own);
    }
}
