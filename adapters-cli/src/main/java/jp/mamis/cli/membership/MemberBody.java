package jp.mamis.cli.membership;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** The body a command is about. */
final class MemberBody {

    private MemberBody() {}

    static AssociationId of(String code, CommandContext context) {
        return context.require(context.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .map(body -> Outcome.accepted(body.id()))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND)));
    }
}
