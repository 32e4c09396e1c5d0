package jp.mamis.web.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;

/** An account as a body sees it. */
public record StaffAccount(
        UUID id,
        String loginId,
        String holder,
        boolean physician,
        boolean passwordSet,
        Optional<Instant> codeUntil,
        Optional<Instant> suspendedAt,
        List<HeldDuty> duties) {

    /**
     * A duty at this body.
     *
     * @param deputyOf the account whose duty it is, where the holder only stands in
     */
    public record HeldDuty(Duty duty, LocalDate from, Optional<LocalDate> last, Optional<UUID> deputyOf) {}

    static StaffAccount of(StaffView view) {
        return new StaffAccount(
                view.id().value(),
                view.loginId().text(),
                view.holder().text(),
                view.physician(),
                view.secured(),
                view.codeUntil(),
                view.suspendedAt(),
                view.duties().stream().map(StaffAccount::held).toList());
    }

    private static HeldDuty held(DutyGrant grant) {
        return new HeldDuty(
                grant.grant().duty(),
                grant.period().from(),
                grant.period().lastDay(),
                grant.deputyOf().map(AccountId::value));
    }
}
