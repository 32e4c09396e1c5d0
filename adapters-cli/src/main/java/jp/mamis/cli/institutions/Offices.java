package jp.mamis.cli.institutions;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** The offices for which workplaces are linked, by the code people know. */
final class Offices {

    private Offices() {}

    static AssociationId named(String code, CommandContext context) {
        return context.require(context.system()
                        .hierarchy()
                        .currentHierarchy()
                        .get()
                        .findByCode(AssociationCode.parse(code))
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.<Association>refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND)))
                .id();
    }
}
