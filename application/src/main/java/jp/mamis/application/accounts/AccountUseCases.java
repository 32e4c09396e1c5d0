package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.tray.Tidings;

/** Constructs the use cases and queries of accounts, log-in and duties and hands them out. */
public final class AccountUseCases {

    private final HolderLetters holderLetters;
    private final LogIn logIn;
    private final ResolveSession resolveSession;
    private final HolderToday holderToday;
    private final LogOut logOut;
    private final LogOutEverywhere logOutEverywhere;
    private final EndSession endSession;
    private final ResetPassword resetPassword;
    private final ChangePassword changePassword;
    private final OpenStaffAccount openStaffAccount;
    private final OpenFirstAdministrator openFirstAdministrator;
    private final OpenPhysicianAccount openPhysicianAccount;
    private final GrantDuty grantDuty;
    private final RevokeDuty revokeDuty;
    private final IssueResetCode issueResetCode;
    private final RequestReset requestReset;
    private final ResetByLink resetByLink;
    private final AccountQueries accountQueries;
    private final FactorUseCases factors;
    private final SuspensionUseCases suspensions;
    private final StandInUseCases standIns;

    /**
     * What doctors are told by.
     *
     * @param mails     queues a mail
     * @param tray      puts into the tray of a body what no mail reaches
     * @param addresses where a person is written to, empty without an address
     * @param owners    who is written to at an address
     * @param serving   which body brings a person what no mail reaches, on a day; empty before the federation is set up
     * @param keeping   whose offices keep a doctor's account
     */
    public record Post(
            Consumer<Letter> mails,
            Consumer<Tidings> tray,
            MailLanguages languages,
            Function<PersonId, Optional<MailAddress>> addresses,
            Function<MailAddress, List<PersonId>> owners,
            BiFunction<PersonId, LocalDate, Optional<AssociationId>> serving,
            PersonBodies keeping) {}

    public AccountUseCases(
            Foundation foundation,
            AccountPorts ports,
            Supplier<Hierarchy> hierarchy,
            PersonBodies memberships,
            Post post,
            ByMail byMail,
            ProofRules rules,
            PassingViews views) {
        LetterHead head = new LetterHead(hierarchy);
        HolderMail mail = new HolderMail(foundation, post, head);
        holderLetters = new HolderLetters(ports.accounts(), mail);
        Keepers keepers = new Keepers(hierarchy, memberships, post.keeping(), ports.accounts());
        Freshness freshness = new Freshness(rules.fresh());
        HolderLooks looks = new HolderLooks(foundation, memberships, post.keeping());
        AccountOpening opening = new AccountOpening(foundation, ports, freshness);
        logIn = new LogIn(foundation, ports, rules.demand());
        resolveSession = new ResolveSession(foundation, ports, rules.demand(), hierarchy);
        holderToday = new HolderToday(ports.accounts(), ports.mandates(), hierarchy);
        logOut = new LogOut(foundation, ports.sessions());
        logOutEverywhere = new LogOutEverywhere(foundation, ports.sessions());
        endSession = new EndSession(foundation, ports.sessions());
        resetPassword = new ResetPassword(foundation, ports, byMail.links(), mail);
        changePassword = new ChangePassword(foundation, ports, byMail.links(), mail, freshness);
        openStaffAccount = new OpenStaffAccount(foundation, opening, keepers);
        openFirstAdministrator = new OpenFirstAdministrator(foundation, opening, keepers, ports.accounts());
        openPhysicianAccount = new OpenPhysicianAccount(foundation, opening, post.keeping());
        grantDuty = new GrantDuty(foundation, ports.accounts(), keepers, freshness);
        revokeDuty = new RevokeDuty(foundation, ports.accounts(), keepers, freshness);
        issueResetCode = new IssueResetCode(foundation, ports, keepers, looks, mail, freshness);
        requestReset = new RequestReset(foundation, ports.accounts(), byMail, post, head);
        resetByLink = new ResetByLink(foundation, ports, byMail.links(), mail);
        accountQueries = new AccountQueries(foundation, ports, keepers, hierarchy, freshness);
        factors = new FactorUseCases(
                foundation, ports, mail, rules, new ResetFactors(foundation, ports, keepers, looks, mail, freshness));
        SuspensionRights rights = new SuspensionRights(hierarchy, ports.accounts());
        suspensions = new SuspensionUseCases(foundation, ports, byMail.links(), rights, mail, freshness, looks);
        standIns = new StandInUseCases(foundation, ports, freshness, hierarchy, keepers, views);
    }

    /** In place of mail that could not be delivered. */
    public HolderLetters holderLetters() {
        return holderLetters;
    }

    public LogIn logIn() {
        return logIn;
    }

    public ResolveSession resolveSession() {
        return resolveSession;
    }

    /** Who somebody is today who ordered what goes on without a session. */
    public HolderToday holderToday() {
        return holderToday;
    }

    public LogOut logOut() {
        return logOut;
    }

    public EndSession endSession() {
        return endSession;
    }

    public LogOutEverywhere logOutEverywhere() {
        return logOutEverywhere;
    }

    public ResetPassword resetPassword() {
        return resetPassword;
    }

    public ChangePassword changePassword() {
        return changePassword;
    }

    public OpenStaffAccount openStaffAccount() {
        return openStaffAccount;
    }

    public OpenFirstAdministrator openFirstAdministrator() {
        return openFirstAdministrator;
    }

    public OpenPhysicianAccount openPhysicianAccount() {
        return openPhysicianAccount;
    }

    public GrantDuty grantDuty() {
        return grantDuty;
    }

    public RevokeDuty revokeDuty() {
        return revokeDuty;
    }

    public IssueResetCode issueResetCode() {
        return issueResetCode;
    }

    public RequestReset requestReset() {
        return requestReset;
    }

    public ResetByLink resetByLink() {
        return resetByLink;
    }

    public AccountQueries accountQueries() {
        return accountQueries;
    }

    public FactorUseCases factors() {
        return factors;
    }

    public StandInUseCases standIns() {
        return standIns;
    }

    public SuspensionUseCases suspensions() {
        return suspensions;
    }
}
