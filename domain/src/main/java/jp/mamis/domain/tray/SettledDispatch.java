package jp.mamis.domain.tray;

import java.time.Instant;
import java.time.LocalDate;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;

/** A dispatch that leaves nothing to do, by whom and since when. */
public sealed interface SettledDispatch extends Dispatch permits SentDispatch, UnneededDispatch {

    AccountId by();

    Instant at();

    /** Takes the marking back (取消し), until the day in Tokyo is over on which it was made. */
    default Outcome<WaitingDispatch> reopened(LocalDate today) {
        return isOpenOn(today)
                ? Outcome.accepted(new WaitingDispatch(tidings(), version()))
                : Outcome.refused(TrayRefusal.REOPENED_TOO_LATE);
    }

    @Override
    default boolean isOpenOn(LocalDate today) {
        return JapanTime.today(at()).equals(today);
    }
}
