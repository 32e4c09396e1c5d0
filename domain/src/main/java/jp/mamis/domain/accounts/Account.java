package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/**
 * What a person logs in with (アカウント): one per person, never shared. It opens without a password and waits with a
 * one-use code; the code sets the password; duties at bodies come and go with dates. A doctor's account carries the
 * person behind it and may hold duties as well, for a doctor who is also staff. It is never deleted: one that is suspended opens to nobody.
 *
 * @param person     the doctor behind the account; empty for staff
 * @param suspension why it opens to nobody at present; empty while it may be used
 * @param credential empty until the first password is set
 * @param code       the one-use code handed out last, until used
 * @param grants     every duty ever granted, in the order of granting
 */
public record Account(
        AccountId id,
        Version version,
        LoginId loginId,
        HolderName holder,
        Optional<PersonId> person,
        Optional<Suspension> suspension,
        Optional<CredentialHash> credential,
        Optional<PendingCode> code,
        List<DutyGrant> grants) {

    public Account {
        grants = List.copyOf(grants);
    }

    private Account(AccountId id, LoginId loginId, HolderName holder, Optional<PersonId> person) {
        this(id, Version.NEW, loginId, holder, person, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** A new account of someone on a body's staff, without any duty yet. */
    public static Account ofStaff(AccountId id, LoginId loginId, HolderName holder) {
        return new Account(id, loginId, holder, Optional.empty());
    }

    /** A new account of a doctor. */
    public static Account ofPhysician(AccountId id, LoginId loginId, HolderName holder, PersonId person) {
        return new Account(id, loginId, holder, Optional.of(person));
    }

    public boolean isActive() {
        return suspension.isEmpty();
    }

    /**
     * Suspends the account; a code handed out falls away, and the password where somebody else may know it. Refused where it
     * is suspended already, and where the words are missing that the reason needs.
     */
    public Outcome<Account> suspended(Suspension wanted) {
        if (!isActive()) {
            return Outcome.refused(AccountRefusal.ALREADY_SUSPENDED);
        }
        if (!wanted.isExplained()) {
            return Outcome.refused(
                    Refusal.of(AccountRefusal.SUSPENSION_NOTE_NEEDED).at("note"));
        }
        boolean known = wanted.reason() == SuspensionReason.UNAUTHORISED_USE;
        return Outcome.accepted(
                with(Optional.of(wanted), known ? Optional.empty() : credential, Optional.empty(), grants));
    }

    /** Lets the account be used again; refused where it is not suspended. */
    public Outcome<Account> resumed() {
        return isActive()
                ? Outcome.refused(AccountRefusal.NOT_SUSPENDED)
                : Outcome.accepted(with(Optional.empty(), credential, code, grants));
    }

    /** Whether a code with {@code seal} sets a password at {@code now}. */
    public boolean awaits(String seal, Instant now) {
        return isActive()
                && code.filter(pending -> pending.countsAt(now) && pending.opens(seal))
                        .isPresent();
    }

    /** The duties in force on {@code day}, each once. */
    public List<Grant> grantsOn(LocalDate day) {
        return DutyBook.inForce(grants, day, grant -> true);
    }

    /** The own duties in force on {@code day}, each once, without those of people stood in for. */
    public List<Grant> ownGrantsOn(LocalDate day) {
        return DutyBook.inForce(grants, day, DutyGrant::isOwn);
    }

    /** The bodies at which a duty is in force or still to come on {@code day}. */
    public List<AssociationId> bodiesOn(LocalDate day) {
        return standing(day).map(grant -> grant.grant().body()).distinct().toList();
    }

    /** Hands out a code in place of any before. */
    public Account awaiting(PendingCode issued) {
        return with(suspension, credential, Optional.of(issued), grants);
    }

    /** Sets a password; the code that allowed it is used up. */
    public Account secured(CredentialHash hash) {
        return with(suspension, Optional.of(hash), Optional.empty(), grants);
    }

    /**
     * Refused while the same duty at the same body stands, for days that are over, and from a day more than a year ahead. A code handed out before falls away: whoever knows it was not
     * judged by the duty it would open now.
     */
    public Outcome<Account> grant(DutyGrant wanted, LocalDate today) {
        if (wanted.period().hasEndedBy(today)) {
            return Outcome.refused(Refusal.of(AccountRefusal.DUTY_PERIOD_OVER).at("last"));
        }
        if (wanted.period().from().isAfter(today.plusYears(1))) {
            return Outcome.refused(
                    Refusal.of(AccountRefusal.DUTY_BEGINS_TOO_LATE).at("from"));
        }
        boolean held =
                standing(today).anyMatch(grant -> grant.isOwn() && grant.grant().equals(wanted.grant()));
        return held ? Outcome.refused(AccountRefusal.DUTY_ALREADY_HELD) : Outcome.accepted(taking(wanted));
    }

    /** Ends an own duty at once, and what was lent at the body where it was the last; refused when it is not held. */
    public Outcome<Account> revoke(Grant held, LocalDate today, Instant now) {
        return ending(grant -> grant.isOwn() && grant.grant().equals(held), today, now)
                .map(left -> left.granting(LentDuties.backedAt(left.grants, held.body(), today, now), left.code));
    }

    /** Takes over a duty from somebody who leaves; nothing changes where it is held at least as long already. */
    Account succeeding(DutyGrant wanted) {
        return DutyBook.holds(grants, wanted) ? this : taking(wanted);
    }

    /** Has its duties at a body, lent ones too, to the day before {@code day}; what would only begin then falls away. */
    Account leavingOn(AssociationId body, LocalDate day, Instant now) {
        return granting(
                DutyBook.endingBefore(grants, grant -> grant.grant().body().equals(body), day, now), code);
    }

    /** Takes up the duty of somebody absent. A code handed out before falls away, as with an own duty. */
    public Account standingIn(DutyGrant wanted) {
        return taking(wanted);
    }

    /** Stands in for {@code principal} no longer; refused where it does not. */
    public Outcome<Account> steppingBack(Grant duty, AccountId principal, LocalDate today, Instant now) {
        return ending(
                grant -> grant.grant().equals(duty) && grant.deputyOf().equals(Optional.of(principal)), today, now);
    }

    /** Stands in no longer for {@code absent} in {@code duty}. */
    public Account standingInNoMoreFor(AccountId absent, Grant duty, LocalDate today, Instant now) {
        return granting(LentDuties.without(grants, absent, duty, today, now), code);
    }

    /** Stands in no longer for {@code absent} in anything. */
    public Account standingInNoMoreFor(AccountId absent, LocalDate today, Instant now) {
        return granting(LentDuties.without(grants, absent, today, now), code);
    }

    /** Stands in for {@code absent} at {@code body} to the day before {@code day} at the most. */
    public Account standingInUntil(AccountId absent, AssociationId body, LocalDate day, Instant now) {
        return granting(LentDuties.before(grants, absent, body, day, now), code);
    }

    private Outcome<Account> ending(Predicate<DutyGrant> which, LocalDate today, Instant now) {
        return standing(today).anyMatch(which)
                ? Outcome.accepted(granting(DutyBook.ending(grants, which, today, now), code))
                : Outcome.refused(AccountRefusal.DUTY_NOT_HELD);
    }

    private Stream<DutyGrant> standing(LocalDate day) {
        return grants.stream().filter(grant -> grant.isStandingOn(day));
    }

    private Account taking(DutyGrant wanted) {
        return granting(Stream.concat(grants.stream(), Stream.of(wanted)).toList(), Optional.empty());
    }

    private Account granting(List<DutyGrant> next, Optional<PendingCode> pending) {
        return with(suspension, credential, pending, next);
    }

    private Account with(
            Optional<Suspension> state,
            Optional<CredentialHash> hash,
            Optional<PendingCode> pending,
            List<DutyGrant> next) {
        return new Account(id, version, loginId, holder, person, state, hash, pending, next);
    }
}
