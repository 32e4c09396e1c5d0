package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;

/**
 * Opens a doctor's account: by staff of a body the doctor is a member of, or, being nobody's member yet, applies to; or by the
 * system.
 */
public final class OpenPhysicianAccount {

    public record Command(PersonId person, LoginId loginId, HolderName holder, PendingCode.Delivery delivery) {}

    private final Foundation foundation;
    private final AccountOpening opening;
    private final PersonBodies keeping;

    OpenPhysicianAccount(Foundation foundation, AccountOpening opening, PersonBodies keeping) {
        this.foundation = foundation;
        this.opening = opening;
        this.keeping = keeping;
    }

    public Outcome<HandedOut> open(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            return opening.ofPhysician(
                    permission(command.person(), caller, JapanTime.today(now)),
                    command.loginId(),
                    command.holder(),
                    command.person(),
                    command.delivery(),
                    caller,
                    now);
        });
    }

    /** A doctor with whom the caller's bodies have nothing to do is answered like one who does not exist. */
    private Outcome<PersonId> permission(PersonId person, Caller caller, LocalDate today) {
        Set<AssociationId> bodies = keeping.of(person, today);
        return caller.isSystem() || bodies.stream().anyMatch(caller::isStaffOf)
                ? Outcome.accepted(person)
                : Outcome.refused(AccountRefusal.NOT_FOUND);
    }
}
