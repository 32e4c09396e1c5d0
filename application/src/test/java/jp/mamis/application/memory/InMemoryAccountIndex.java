package jp.mamis.application.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.application.accounts.OfficeHolder;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.hierarchy.AssociationId;

/** Accounts by body in memory. */
public final class InMemoryAccountIndex implements AccountIndex {

    private static final Comparator<StaffView> BY_LOGIN_ID =
            Comparator.comparing(view -> view.loginId().text());

    private final InMemoryAccounts accounts;

    public InMemoryAccountIndex(InMemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Slice<StaffView> staffOf(AssociationId body, SoughtName sought, LocalDate day, Page page) {
        String after = page.after().orElse("");
        List<StaffView> found = accounts.all(account -> account.bodiesOn(day).contains(body))
                .map(account -> StaffView.of(account, Set.of(body), day))
                .filter(view -> view.isCalled(sought))
                .sorted(BY_LOGIN_ID)
                .filter(view -> view.loginId().text().compareTo(after) > 0)
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, view -> view.loginId().text());
    }

    @Override
    public List<StaffView> administratorsOf(Set<AssociationId> bodies, LocalDate day) {
        return accounts.all(account -> account.isActive() && administers(account, bodies, day))
                .map(account -> StaffView.of(account, bodies, day))
                .sorted(BY_LOGIN_ID)
                .toList();
    }

    @Override
    public List<OfficeHolder> officesOf(Set<AssociationId> bodies, LocalDate day) {
        return accounts.all(Account::isActive)
                .sorted(Comparator.comparing(account -> account.loginId().text()))
                .map(account -> new OfficeHolder(
                        account.id(),
                        account.holder(),
                        account.person(),
                        account.grants().stream()
                                .filter(grant -> grant.isInForceOn(day))
                                .filter(grant -> bodies.contains(grant.grant().body())
                                        && grant.grant().duty() != Duty.SYSTEM_ADMINISTRATION)
                                .toList()))
                .filter(holder -> holder.duties().stream().anyMatch(DutyGrant::isOwn))
                .toList();
    }

    @Override
    public List<DeputyView> deputiesAt(AssociationId body, LocalDate day) {
        return accounts.all(account -> true)
                .flatMap(deputy -> deputy.grants().stream()
                        .filter(grant -> !grant.isOwn() && grant.isStandingOn(day))
                        .filter(grant -> grant.grant().body().equals(body))
                        .map(grant -> deputy(deputy, grant)))
                .sorted(Comparator.comparing((DeputyView view) -> view.period().from())
                        .thenComparing(view -> view.deputyLoginId().text())
                        .thenComparing(view -> view.principalLoginId().text()))
                .toList();
    }

    private DeputyView deputy(Account deputy, DutyGrant grant) {
        Account principal = accounts.find(grant.deputyOf().orElseThrow()).orElseThrow();
        return new DeputyView(
                principal.id(),
                principal.loginId(),
                principal.holder(),
                deputy.id(),
                deputy.loginId(),
                deputy.holder(),
                deputy.version(),
                grant.grant(),
                grant.period());
    }

    private static boolean administers(Account account, Set<AssociationId> bodies, LocalDate day) {
        return account.ownGrantsOn(day).stream()
                .anyMatch(grant -> grant.duty() == Duty.ASSOCIATION_ADMINISTRATION && bodies.contains(grant.body()));
    }
}
