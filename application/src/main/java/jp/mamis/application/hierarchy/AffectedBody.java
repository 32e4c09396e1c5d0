package jp.mamis.application.hierarchy;

import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Remaining;

/**
 * A body that a change of structure would touch.
 *
 * @param body      as it is before the change; a body to be founded as it would be
 * @param next      the name it bears once the change holds
 * @param remaining what a body that ends still holds; nothing for the others
 */
public record AffectedBody(Part part, AssociationView body, AssociationName next, Remaining remaining) {

    /** What the change means for the body. */
    public enum Part {
        FOUNDED,
        PARENT,
        RENAMED,
        ENDING,
        SUCCESSOR
    }
}
