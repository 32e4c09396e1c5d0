package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/**
 * Opens the account of a body's first administrator: by the administrator of its prefectural association, for a
 * prefecture by that of the national association, and for that one by the operator. Once a body has an administrator, it
 * keeps its accounts itself.
 */
public final class OpenFirstAdministrator {

    public record Command(AssociationId body, LoginId loginId, HolderName holder, PendingCode.Delivery delivery) {}

    private final Foundation foundation;
    private final AccountOpening opening;
    private final Keepers keepers;
    private final Accounts accounts;

    OpenFirstAdministrator(Foundation foundation, AccountOpening opening, Keepers keepers, Accounts accounts) {
        this.foundation = foundation;
        this.opening = opening;
        this.keepers = keepers;
        this.accounts = accounts;
    }

    public Outcome<HandedOut> open(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Outcome<Association> permission =
                    keepers.firstAdministrator(command.body(), caller, today).then(body -> vacant(body, today));
            return opening.ofStaff(
                    permission,
                    command.loginId(),
                    command.holder(),
                    AccountOpening.administration(command.body()),
                    command.delivery(),
                    caller,
                    now);
        });
    }

    private Outcome<Association> vacant(Association body, LocalDate today) {
        return accounts.claimHolders(AccountOpening.administration(body.id()), today) == 0
                ? Outcome.accepted(body)
                : Outcome.refused(AccountRefusal.ADMINISTRATOR_EXISTS);
    }
}
