package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FirstAdministrator;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;

/** Who keeps whose accounts. */
final class Keepers {

    private final Supplier<Hierarchy> hierarchy;
    private final PersonBodies memberships;
    private final PersonBodies keeping;
    private final Accounts accounts;

    /** @param keeping whose staff keep the account of a doctor, who may be nobody's member yet */
    Keepers(Supplier<Hierarchy> hierarchy, PersonBodies memberships, PersonBodies keeping, Accounts accounts) {
        this.hierarchy = hierarchy;
        this.memberships = memberships;
        this.keeping = keeping;
        this.accounts = accounts;
    }

    /**
     * Whether the caller may give and take {@code duty} at a body: that of staff by every administrator, what is more only by
     * who holds it as an own one. The operator makes the first system administrator only.
     */
    Outcome<Association> duty(Grant duty, Caller caller, LocalDate day) {
        return body(duty.body(), day).then(body -> {
            if (duty.duty() != Duty.SYSTEM_ADMINISTRATION) {
                return permitted(body, caller.isAutomatic() || keepsItself(duty, caller));
            }
            return body.tier() == Tier.NATIONAL
                    ? permitted(body, caller.isAutomatic() || keepsSystem(caller, duty, day))
                    : Outcome.refused(AccountRefusal.DUTY_NOT_OF_THIS_BODY);
        });
    }

    /** Whether the caller may create the first administrator of a body. */
    Outcome<Association> firstAdministrator(AssociationId id, Caller caller, LocalDate day) {
        return body(id, day).then(body -> permitted(body, caller.isAutomatic() || createsFirst(caller, id)));
    }

    /** Whether the caller may see a body's accounts. */
    Outcome<Association> accountsOf(AssociationId id, Caller caller, LocalDate day) {
        return body(id, day).then(body -> permitted(body, caller.isAutomatic() || caller.isAdministratorOf(id)));
    }

    /** Whether the caller may keep a doctor's account as staff of a body; whom it has nothing to do with is as absent as nobody. */
    Outcome<PersonId> physician(AssociationId body, PersonId person, Caller caller, LocalDate day) {
        boolean keeps = keeping.of(person, day).contains(body);
        return caller.isSystem() || (caller.isStaffOf(body) && keeps)
                ? Outcome.accepted(person)
                : Outcome.refused(AccountRefusal.NOT_FOUND);
    }

    /**
     * Whether the caller may hand a code for {@code account} to its holder, which amounts to everything the holder may do:
     * hence the caller must be above every duty of the account by an own duty and, for a doctor's account, staff of a body that the
     * doctor is a member of, or who is nobody's member applies to: a duty given elsewhere opens no way to the doctor. The operator helps those whom nobody else
     * can.
     */
    boolean mayRenew(Account account, Caller caller, LocalDate day) {
        if (caller.isSystem()) {
            return caller.isAutomatic() || isAloneAtTheTop(account, day) || isDoctorWithoutBody(account, day);
        }
        boolean systemAdministrator = account.grants().stream()
                .anyMatch(grant -> grant.isStandingOn(day) && grant.grant().duty() == Duty.SYSTEM_ADMINISTRATION);
        if (systemAdministrator && !holdsSystemItself(caller)) {
            return false;
        }
        boolean reachesPerson = account.person()
                .map(person -> keeping.of(person, day).stream().anyMatch(caller::isStaffOf))
                .orElse(true);
        List<AssociationId> bodies = account.bodiesOn(day);
        boolean aboveDuties = bodies.isEmpty()
                ? account.person().isPresent()
                : bodies.stream()
                        .allMatch(body -> keepsItself(highest(account, body, day), caller)
                                || (administers(account, body, day) && createsFirst(caller, body)));
        return reachesPerson && aboveDuties;
    }

    /**
     * Whether the caller may take the second factors of {@code account} away: an administrator where a code is a matter of
     * staff, so that no clerk alone comes into a doctor's account; never one's own, for which there are recovery codes.
     */
    boolean mayResetFactors(Account account, Caller caller, LocalDate day) {
        boolean own = caller.account().equals(Optional.of(account.id()));
        boolean administers = caller.isSystem()
                || account.person()
                        .map(person -> memberships.of(person, day).stream().anyMatch(caller::isAdministratorOf))
                        .orElse(true);
        return !own && administers && mayRenew(account, caller, day);
    }

    /**
     * Whether a body may give {@code account} a duty: it has one there already, it belongs to a member of the body, or it
     * belongs to no doctor and has no duty anywhere. Otherwise any body could take a hand in a stranger's account.
     */
    boolean mayEngage(Account account, AssociationId body, Caller caller, LocalDate day) {
        List<AssociationId> bodies = account.bodiesOn(day);
        return caller.isAutomatic()
                || bodies.contains(body)
                || account.person()
                        .map(person -> memberships.of(person, day).contains(body))
                        .orElse(bodies.isEmpty());
    }

    private static boolean administers(Account account, AssociationId body, LocalDate day) {
        return account.grants().stream()
                .anyMatch(grant -> grant.isOwn()
                        && grant.isStandingOn(day)
                        && grant.grant().allowsAdministrationOf(body));
    }

    /** What was lent for an absence keeps staff; it makes and becomes no administrator. */
    private static boolean keepsItself(Grant duty, Caller caller) {
        return duty.duty() == Duty.ASSOCIATION_STAFF
                ? caller.isAdministratorOf(duty.body())
                : caller.holdsItself(AccountOpening.administration(duty.body()));
    }

    private static boolean holdsSystemItself(Caller caller) {
        return caller.grants().stream()
                .anyMatch(grant -> grant.duty() == Duty.SYSTEM_ADMINISTRATION && caller.holdsItself(grant));
    }

    /** What the account may do most at a body, lent or its own. */
    private static Grant highest(Account account, AssociationId body, LocalDate day) {
        boolean staff = account.grants().stream()
                .filter(grant -> grant.isStandingOn(day) && grant.grant().body().equals(body))
                .allMatch(grant -> grant.grant().duty() == Duty.ASSOCIATION_STAFF);
        return staff ? new Grant(Duty.ASSOCIATION_STAFF, body) : AccountOpening.administration(body);
    }

    private boolean keepsSystem(Caller caller, Grant duty, LocalDate day) {
        return caller.holdsItself(duty) || (caller.isOperator() && accounts.claimHolders(duty, day) == 0);
    }

    /** Whether the account is the only one with the system's or the national body's administration. */
    private boolean isAloneAtTheTop(Account account, LocalDate day) {
        return account.person().isEmpty()
                && account.ownGrantsOn(day).stream()
                        .filter(this::hasNobodyAbove)
                        .anyMatch(duty -> accounts.claimHolders(duty, day) == 1);
    }

    /** A member of no body and without duties: no staff anywhere reach the account. */
    private boolean isDoctorWithoutBody(Account account, LocalDate day) {
        return account.bodiesOn(day).isEmpty()
                && account.person()
                        .filter(person -> memberships.of(person, day).isEmpty())
                        .isPresent();
    }

    private boolean hasNobodyAbove(Grant duty) {
        return duty.duty() == Duty.SYSTEM_ADMINISTRATION
                || (duty.duty() == Duty.ASSOCIATION_ADMINISTRATION
                        && FirstAdministrator.createdBy(duty.body(), hierarchy.get())
                                .isEmpty());
    }

    private boolean createsFirst(Caller caller, AssociationId body) {
        Optional<AssociationId> creator = FirstAdministrator.createdBy(body, hierarchy.get());
        return creator.map(above -> caller.holdsItself(AccountOpening.administration(above)))
                .orElse(caller.isOperator());
    }

    private Outcome<Association> body(AssociationId id, LocalDate day) {
        return hierarchy
                .get()
                .find(id)
                .filter(body -> body.isInForceOn(day))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
    }

    private static Outcome<Association> permitted(Association body, boolean permitted) {
        return permitted ? Outcome.accepted(body) : Outcome.refused(AccountRefusal.NOT_ALLOWED);
    }
}
