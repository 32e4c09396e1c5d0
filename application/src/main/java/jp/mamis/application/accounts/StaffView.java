package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;

/**
 * An account as the administrator of a body sees it.
 *
 * @param version   what a change to the account names as seen
 * @param physician whether a doctor stands behind it
 * @param secured   whether a password has been set
 * @param codeUntil until when a code that was handed out can be used, or could be
 * @param suspendedAt since when it is suspended; why is for {@link SuspensionQueries} to tell
 * @param duties    duties at the administrator's own body only, in the order of granting
 */
public record StaffView(
        AccountId id,
        Version version,
        LoginId loginId,
        HolderName holder,
        boolean physician,
        boolean secured,
        Optional<Instant> codeUntil,
        Optional<Instant> suspendedAt,
        List<DutyGrant> duties) {

    public StaffView {
        duties = List.copyOf(duties);
    }

    /** Whether that is in the log-in ID or in the holder's name. */
    public boolean isCalled(SoughtName sought) {
        return sought.isInAny(loginId.text(), holder.text());
    }

    /** Whether a code was handed out that nobody has used in time. */
    public boolean isCodeOver(Instant now) {
        return codeUntil.filter(until -> !now.isBefore(until)).isPresent();
    }

    /** What is seen of {@code account} on {@code day} from {@code bodies}. */
    public static StaffView of(Account account, Set<AssociationId> bodies, LocalDate day) {
        return new StaffView(
                account.id(),
                account.version(),
                account.loginId(),
                account.holder(),
                account.person().isPresent(),
                account.credential().isPresent(),
                account.code().map(PendingCode::expiresAt),
                account.suspension().map(Suspension::since),
                account.grants().stream()
                        .filter(grant -> grant.isStandingOn(day)
                                && bodies.contains(grant.grant().body()))
                        .toList());
    }
}
