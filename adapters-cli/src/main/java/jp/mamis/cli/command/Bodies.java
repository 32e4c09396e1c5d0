package jp.mamis.cli.command;

import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Finds bodies by the code people know. */
public final class Bodies {

    private Bodies() {}

    public static AssociationId named(String code, CommandContext context) {
        return found(code, context).id();
    }

    public static Association found(String code, CommandContext context) {
        return context.require(context.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND)));
    }
}
