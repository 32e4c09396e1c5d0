package jp.mamis.application.accounts;

import java.time.Instant;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Opens an account for someone on a body's staff, with a first duty there from today; by the body's administrator. */
public final class OpenStaffAccount {

    public record Command(
            AssociationId body, Duty duty, LoginId loginId, HolderName holder, PendingCode.Delivery delivery) {}

    private final Foundation foundation;
    private final AccountOpening opening;
    private final Keepers keepers;

    OpenStaffAccount(Foundation foundation, AccountOpening opening, Keepers keepers) {
        this.foundation = foundation;
        this.opening = opening;
        this.keepers = keepers;
    }

    public Outcome<HandedOut> open(Command command, Caller caller) {
        Grant duty = new Grant(command.duty(), command.body());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            return opening.ofStaff(
                    keepers.duty(duty, caller, JapanTime.today(now)),
                    command.loginId(),
                    command.holder(),
                    duty,
                    command.delivery(),
                    caller,
                    now);
        });
    }
}
