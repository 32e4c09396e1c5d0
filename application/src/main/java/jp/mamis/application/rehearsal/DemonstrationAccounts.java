package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.consent.GiveConsent;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Finds the accounts that the rehearsal acts with, and opens those that are missing, by the ordinary use cases. */
final class DemonstrationAccounts {

    private final Ports ports;
    private final AssociationSystem system;
    private final Caller caller;

    DemonstrationAccounts(Ports ports, AssociationSystem system, Caller caller) {
        this.ports = ports;
        this.system = system;
        this.caller = caller;
    }

    /** The account of a body's clerk, without a password when it has to be opened. */
    Account ofStaff(DemonstrationLogIns.OfStaff wanted, AssociationId body) {
        return find(wanted.loginId()).orElseGet(() -> {
            Required.of(system.accounts()
                    .openStaffAccount()
                    .open(
                            new OpenStaffAccount.Command(
                                    body,
                                    wanted.duty(),
                                    wanted.loginId(),
                                    wanted.holder(),
                                    PendingCode.Delivery.AT_ONCE),
                            caller));
            return find(wanted.loginId()).orElseThrow();
        });
    }

    /** The account of a doctor, without a password when it has to be opened. */
    Account ofPhysician(LoginId loginId, PersonId person, HolderName holder) {
        return find(loginId).orElseGet(() -> {
            Required.of(system.accounts()
                    .openPhysicianAccount()
                    .open(
                            new OpenPhysicianAccount.Command(person, loginId, holder, PendingCode.Delivery.AT_ONCE),
                            caller));
            Account opened = find(loginId).orElseThrow();
            agree(opened);
            return opened;
        });
    }

    /** Nobody who tries the system is held up by what invented people would have agreed to. */
    private void agree(Account account) {
        Caller holder = new Caller(
                new Actor.Holder(account.id()),
                account.person(),
                List.of(),
                Optional.empty(),
                caller.channel(),
                caller.request());
        Required.of(system.consent()
                .giveConsent()
                .give(new GiveConsent.Command(system.consent().consentQueries().toAgree()), holder));
    }

    /** Sets the password as its holder would: with a one-use code. */
    void secure(Account account, Password password) {
        HandedOut code = Required.of(system.accounts()
                .issueResetCode()
                .issue(new IssueResetCode.Command(account.id(), PendingCode.Delivery.AT_ONCE), caller));
        Required.of(system.accounts()
                .resetPassword()
                .reset(new ResetPassword.Command(account.loginId(), code.code(), password), caller));
    }

    private Optional<Account> find(LoginId loginId) {
        return ports.work().readOnly(() -> ports.accounts().accounts().findByLoginId(loginId));
    }
}
