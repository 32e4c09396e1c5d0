package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.hierarchy.AssociationId;

/** Whether a partner body helps a clerk who works alone. */
final class PartnerRights {

    private final AccountIndex index;

    PartnerRights(AccountIndex index) {
        this.index = index;
    }

    /** Whether the account is the only one in use with a duty at {@code body}. */
    boolean isOnlyClerk(Account account, AssociationId body, LocalDate day) {
        List<StaffView> staff = index.staffOf(body, day, Page.first(Page.MOST)).rows().stream()
                .filter(view -> view.suspendedAt().isEmpty())
                .toList();
        return staff.size() == 1 && staff.get(0).id().equals(account.id());
    }

    /** Whether the caller administers a partner of every body at which the account is the only one with a duty; no deputy does. */
    boolean mayResetFactors(Account account, Caller caller, LocalDate day) {
        List<AssociationId> bodies = account.bodiesOn(day);
        return account.person().isEmpty()
                && !bodies.isEmpty()
                && bodies.stream().allMatch(body -> caller.isPartnerItselfOf(body) && isOnlyClerk(account, body, day));
    }
}
