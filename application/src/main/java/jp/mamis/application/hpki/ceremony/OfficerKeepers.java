package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;

/** Who appoints officers: administrators of the national body, by an own duty. */
final class OfficerKeepers {

    private final Supplier<Hierarchy> hierarchy;
    private final Freshness freshness;

    OfficerKeepers(Supplier<Hierarchy> hierarchy, Freshness freshness) {
        this.hierarchy = hierarchy;
        this.freshness = freshness;
    }

    Outcome<AccountId> judge(Caller caller, Instant now) {
        return caller.account()
                .filter(account -> isKeeper(caller))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_ALLOWED))
                .then(account -> freshness.judge(caller, now).map(fresh -> account));
    }

    /** The same of an account as it is kept: whether it may still appoint officers on that day. */
    boolean isKeeper(Account account, LocalDate today) {
        return account.isActive()
                && hierarchy
                        .get()
                        .national()
                        .map(national -> new Grant(Duty.ASSOCIATION_ADMINISTRATION, national.id()))
                        .filter(account.ownGrantsOn(today)::contains)
                        .isPresent();
    }

    boolean isKeeper(Caller caller) {
        return hierarchy
                .get()
                .national()
                .map(Association::id)
                .filter(caller::isItselfAdministratorOf)
                .isPresent();
    }
}
