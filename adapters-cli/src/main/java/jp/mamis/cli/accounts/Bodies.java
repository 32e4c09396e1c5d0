package jp.mamis.cli.accounts;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Finds bodies by the code people know. */
final class Bodies {

    private Bodies() {}

    static AssociationId named(String code, CommandContext context) {
        Outcome<Association> found = context.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
        return context.require(found).id();
    }
}
