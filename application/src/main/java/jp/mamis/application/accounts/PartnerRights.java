package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;

/** Whether a partner body helps a clerk who works alone. */
final class PartnerRights {

    private final AccountIndex index;
    private final Mandates mandates;
    private final Supplier<Hierarchy> hierarchy;

    PartnerRights(AccountIndex index, Mandates mandates, Supplier<Hierarchy> hierarchy) {
        this.index = index;
        this.mandates = mandates;
        this.hierarchy = hierarchy;
    }

    /** A mandate of the one partner of all bodies at which the account has a duty, each of them without anybody else. */
    Optional<Mandate> helper(Account account, LocalDate day) {
        List<AssociationId> bodies = account.bodiesOn(day);
        Hierarchy now = hierarchy.get();
        List<Mandate> partners = mandates.givenBy(Set.copyOf(bodies)).stream()
                .filter(mandate -> mandate.kind() == MandateKind.PARTNER && mandate.isInForceOn(day, now))
                .toList();
        boolean one = partners.stream().map(Mandate::taker).distinct().count() == 1
                && partners.stream().map(Mandate::giver).distinct().count() == bodies.size();
        return account.person().isEmpty() && one && bodies.stream().allMatch(body -> isOnlyClerk(account, body, day))
                ? partners.stream().findFirst()
                : Optional.empty();
    }

    /** Whether the caller administers that partner; no deputy does. */
    boolean mayResetFactors(Account account, Caller caller, LocalDate day) {
        return helper(account, day)
                .filter(partner -> caller.isPartnerItselfOf(partner.giver()))
                .isPresent();
    }

    private boolean isOnlyClerk(Account account, AssociationId body, LocalDate day) {
        List<StaffView> staff = index.staffOf(body, SoughtName.NOTHING, day, Page.first(Page.MOST)).rows().stream()
                .filter(view -> view.suspendedAt().isEmpty())
                .toList();
        return staff.size() == 1 && staff.get(0).id().equals(account.id());
    }
}
