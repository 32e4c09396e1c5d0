package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;

/** Who suspends whose account and lets it be used again. */
final class SuspensionRights {

    private final Supplier<Hierarchy> hierarchy;
    private final Accounts accounts;

    SuspensionRights(Supplier<Hierarchy> hierarchy, Accounts accounts) {
        this.hierarchy = hierarchy;
        this.accounts = accounts;
    }

    /**
     * The system's administration reaches every account, the national body's administrators those of doctors, a body's
     * administrators those of staff without a duty elsewhere.
     */
    boolean reaches(Account account, Caller caller, LocalDate day) {
        if (caller.isSystemAdministrator() || caller.isAutomatic()) {
            return true;
        }
        if (account.person().isPresent()) {
            return administersNationalBody(caller) && !keepsSystem(account, day);
        }
        List<AssociationId> bodies = account.bodiesOn(day);
        return !bodies.isEmpty()
                && !keepsSystem(account, day)
                && bodies.stream().allMatch(caller::isAdministratorOf);
    }

    /**
     * Refused for the own account, and where a body would be left without an administrator by its own act: the system's
     * administration may do that, as the body above names the next first one, but never to the system itself.
     */
    Outcome<Account> dispensable(Account account, Caller caller, LocalDate day) {
        boolean alone = account.isActive()
                && account.ownGrantsOn(day).stream()
                        .filter(duty -> duty.duty() != Duty.ASSOCIATION_STAFF && !isSparedBy(duty, caller))
                        .anyMatch(duty -> accounts.claimHolders(duty, day) <= 1);
        boolean awaited = account.isActive()
                && account.grants().stream()
                        .filter(grant -> grant.isOwn()
                                && grant.isStandingOn(day)
                                && grant.period().from().isAfter(day))
                        .filter(grant ->
                                grant.grant().duty() != Duty.ASSOCIATION_STAFF && !isSparedBy(grant.grant(), caller))
                        .anyMatch(grant -> accounts.claimHolders(
                                        grant.grant(), grant.period().from())
                                <= 1);
        if (alone || awaited) {
            return Outcome.refused(AccountRefusal.SUCCESSOR_NEEDED);
        }
        return caller.account().equals(Optional.of(account.id()))
                ? Outcome.refused(AccountRefusal.OWN_ACCOUNT)
                : Outcome.accepted(account);
    }

    /** Whether the caller, who reaches the account, ends its suspension: what was imposed above is not lifted below. */
    Outcome<Account> liftable(Account account, Caller caller) {
        boolean above = account.suspension().filter(Suspension::isOfTheSystem).isPresent();
        return above && !caller.isSystemAdministrator() && !caller.isAutomatic()
                ? Outcome.refused(AccountRefusal.SUSPENDED_BY_SYSTEM)
                : Outcome.accepted(account);
    }

    private static boolean isSparedBy(Grant duty, Caller caller) {
        return caller.isSystemAdministrator() && duty.duty() == Duty.ASSOCIATION_ADMINISTRATION;
    }

    /** The body by whose duty the caller reaches the account; empty for the system's administration. */
    Optional<AssociationId> office(Account account, Caller caller, LocalDate day) {
        if (caller.isSystemAdministrator() || caller.isAutomatic()) {
            return Optional.empty();
        }
        return account.person().isPresent()
                ? nation()
                : account.bodiesOn(day).stream().findFirst();
    }

    /** In whose name accounts of doctors are administered. */
    Optional<AssociationId> nation() {
        return hierarchy.get().all().stream()
                .filter(body -> body.tier() == Tier.NATIONAL)
                .map(Association::id)
                .findFirst();
    }

    private boolean administersNationalBody(Caller caller) {
        return nation().filter(caller::isAdministratorOf).isPresent();
    }

    private static boolean keepsSystem(Account account, LocalDate day) {
        return account.grants().stream()
                .anyMatch(grant -> grant.isStandingOn(day) && grant.grant().duty() == Duty.SYSTEM_ADMINISTRATION);
    }
}
