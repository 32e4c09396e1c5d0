package jp.mamis.application.accounts;

import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;

/** Who settles who stands in for whom. */
final class DeputyRights {

    private DeputyRights() {}

    /** Whether the caller settles it for everybody with the duty: an administrator who is no deputy. */
    static boolean keeps(Grant duty, Caller caller) {
        boolean system = duty.duty() == Duty.SYSTEM_ADMINISTRATION;
        return caller.holdsItself(system ? duty : AccountOpening.administration(duty.body()));
    }

    /** Whether the caller settles it for {@code absent}: an own duty is for its holder, that of a colleague for who keeps it. */
    static boolean mayName(Optional<AccountId> absent, Grant duty, Caller caller) {
        boolean own = absent.isPresent()
                && caller.account().equals(absent)
                && caller.grants().stream().anyMatch(grant -> grant.body().equals(duty.body()));
        return own || keeps(duty, caller);
    }
}
