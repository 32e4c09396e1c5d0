package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FirstAdministrator;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;

/**
 * Reads accounts for screens: a body's staff for its administrator, and everybody's own account. Long because each question
 * about accounts has its own rule of who may ask.
 */
public final class AccountQueries {

    /** The caller's own account. */
    public record OwnAccount(LoginId loginId, HolderName holder, boolean physician, List<Grant> duties) {}

    /** A body with its administrators, none when it waits for the first. */
    public record Administered(Association body, List<StaffView> administrators) {}

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Keepers keepers;
    private final Supplier<Hierarchy> hierarchy;
    private final Freshness freshness;

    AccountQueries(
            Foundation foundation,
            AccountPorts ports,
            Keepers keepers,
            Supplier<Hierarchy> hierarchy,
            Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.keepers = keepers;
        this.hierarchy = hierarchy;
        this.freshness = freshness;
    }

    /** Those that are sought; for the body's administrator. */
    public Outcome<Slice<StaffView>> staffOf(AssociationId body, SoughtName sought, Page page, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<Slice<StaffView>> answer = foundation
                .work()
                .readOnly(() -> keepers.accountsOf(body, caller, today)
                        .map(found -> ports.index().staffOf(body, sought, today, page)));
        return foundation.answered(answer, body, body.value(), caller);
    }

    /**
     * A part of that list to be saved as a file, begun by nobody without a fresh proof. One look is logged for each part, as
     * it is read, and none of a person: the list tells of accounts what the office itself keeps, and nothing of the register.
     *
     * @param format what it is saved as, for the log
     */
    public Outcome<Slice<StaffView>> exported(
            AssociationId body, SoughtName sought, Page page, String format, Caller caller) {
        Instant now = foundation.time().now();
        LocalDate today = JapanTime.today(now);
        Outcome<Slice<StaffView>> answer = freshness
                .toSave(page, caller, now)
                .then(fresh -> foundation
                        .work()
                        .inTransaction(() -> keepers.accountsOf(body, caller, today)
                                .map(found -> saved(body, sought, today, page, format, caller))));
        return foundation.answered(answer, body, body.value(), caller);
    }

    private Slice<StaffView> saved(
            AssociationId body, SoughtName sought, LocalDate today, Page page, String format, Caller caller) {
        Slice<StaffView> found = ports.index().staffOf(body, sought, today, page);
        foundation.listed(
                caller,
                body,
                ViewLog.Ground.STAFF,
                "staff text=" + (sought.isNothing() ? "no" : "yes") + " saved as " + format,
                found.rows().size());
        return found;
    }

    /** The body, for those who may keep its accounts: whoever opens a form for one asks first. */
    public Outcome<Association> kept(AssociationId body, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<Association> answer = foundation.work().readOnly(() -> keepers.accountsOf(body, caller, today));
        return foundation.answered(answer, body, body.value(), caller);
    }

    /** One account with a duty at {@code body}; for the body's administrator. */
    public Outcome<StaffView> staffMember(AssociationId body, AccountId account, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<StaffView> answer = foundation
                .work()
                .readOnly(() -> keepers.accountsOf(body, caller, today)
                        .then(found -> ports.accounts()
                                .find(account)
                                .filter(known -> known.bodiesOn(today).contains(body))
                                .map(known -> Outcome.accepted(StaffView.of(known, Set.of(body), today)))
                                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND))));
        return foundation.answered(answer, body, account.value(), caller);
    }

    /** The account of a member of {@code body}, none when there is none yet; for the body's staff. */
    public Outcome<Optional<StaffView>> physician(AssociationId body, PersonId person, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<Optional<StaffView>> answer = foundation
                .work()
                .readOnly(() -> keepers.physician(body, person, caller, today)
                        .map(known -> ports.accounts()
                                .findByPerson(known)
                                .map(account -> StaffView.of(account, Set.of(body), today))));
        return foundation.answered(answer, body, person.value(), caller);
    }

    /** The account with a duty at {@code body} that has this log-in ID; for the body's administrator. */
    public Outcome<StaffView> staffMember(AssociationId body, LoginId loginId, Caller caller) {
        return foundation
                .work()
                .readOnly(() -> ports.accounts().findByLoginId(loginId))
                .map(account -> staffMember(body, account.id(), caller))
                .orElseGet(() -> staffMember(body, NOBODY, caller));
    }

    /** Those among accounts whose second factors the caller may take away, where they have any. */
    public Set<AccountId> resettable(Set<AccountId> accounts, Caller caller) {
        LocalDate today = foundation.time().today();
        return foundation
                .work()
                .readOnly(() -> ports.accounts().all(accounts).stream()
                        .filter(account -> keepers.mayResetFactors(account, caller, today))
                        .map(Account::id)
                        .filter(id -> !ports.factors().of(id).isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The account with this log-in ID, for those who may hand out a code for it. */
    public Outcome<AccountId> renewable(LoginId loginId, Caller caller) {
        LocalDate today = foundation.time().today();
        Optional<Account> found =
                foundation.work().readOnly(() -> ports.accounts().findByLoginId(loginId));
        Outcome<AccountId> answer = foundation
                .work()
                .readOnly(() -> found.filter(account -> keepers.mayRenew(account, caller, today))
                        .map(account -> SeenAccount.active(account).map(Account::id))
                        .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND)));
        return foundation.answered(answer, found.map(Account::id).orElse(NOBODY).value(), caller);
    }

    /** The bodies whose first administrators {@code creator} creates, by code; for the creator's administrator. */
    public Outcome<List<Administered>> administeredBelow(AssociationId creator, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<List<Administered>> answer = foundation
                .work()
                .readOnly(() -> keepers.accountsOf(creator, caller, today).map(found -> administered(creator, today)));
        return foundation.answered(answer, creator, creator.value(), caller);
    }

    private List<Administered> administered(AssociationId creator, LocalDate today) {
        Hierarchy now = hierarchy.get();
        List<Association> bodies = now.all().stream()
                .filter(body -> body.isInForceOn(today))
                .filter(body -> FirstAdministrator.createdBy(body.id(), now).equals(Optional.of(creator)))
                .toList();
        Set<AssociationId> ids = bodies.stream().map(Association::id).collect(Collectors.toSet());
        List<StaffView> administrators = ports.index().administratorsOf(ids, today);
        return bodies.stream()
                .map(body -> new Administered(body, at(body.id(), administrators)))
                .toList();
    }

    private static List<StaffView> at(AssociationId body, List<StaffView> administrators) {
        return administrators.stream()
                .filter(view ->
                        view.duties().stream().anyMatch(duty -> duty.grant().allowsAdministrationOf(body)))
                .toList();
    }

    /** Refused for a caller without an account. */
    public Outcome<OwnAccount> own(Caller caller) {
        LocalDate today = foundation.time().today();
        return foundation
                .work()
                .readOnly(() -> account(caller)
                        .map(found -> new OwnAccount(
                                found.loginId(), found.holder(), found.person().isPresent(), found.grantsOn(today))));
    }

    /** The caller's sessions that are still good, opened last first; none that waits for a second factor. */
    public Outcome<List<LoginSession>> ownSessions(Caller caller) {
        Instant now = foundation.time().now();
        return foundation
                .work()
                .readOnly(() -> account(caller)
                        .map(found -> ports.sessions().of(found.id()).stream()
                                .filter(session -> session.isAliveAt(now) && !session.isPending())
                                .toList()));
    }

    private Outcome<Account> account(Caller caller) {
        Optional<Account> own = caller.actor() instanceof Actor.Holder holder
                ? ports.accounts().find(holder.account())
                : Optional.empty();
        return own.map(Outcome::accepted).orElseGet(() -> Outcome.refused(AccountRefusal.NOT_ALLOWED));
    }
}
