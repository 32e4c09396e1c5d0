package jp.mamis.domain.tray;

import java.time.Duration;
import java.time.LocalDate;
import jp.mamis.domain.kernel.Version;

/**
 * News that an office has to bring to a doctor without a mail address (送付物). It is put in the tray with the act it tells
 * of and waits there until somebody of the office says how the doctor was told, or why that is needed no longer. Who erred
 * may take that back on the same day.
 */
public sealed interface Dispatch permits WaitingDispatch, SettledDispatch {

    /** Long enough to answer "was I ever told?", counted from the day it was settled; our choice. */
    Duration KEPT = Duration.ofDays(365);

    Tidings tidings();

    /** How often it was stored. */
    Version version();

    State state();

    /** Whether the office needs to reach the doctor because of it on {@code today}, or may have to again. */
    boolean isOpenOn(LocalDate today);

    /** The states by name. */
    enum State {
        /** 送付待ち. */
        WAITING,
        /** 送付済み: the doctor was told. */
        SENT,
        /** 送付不要. */
        NO_LONGER_NEEDED
    }

    /** Put in the tray just now. */
    static WaitingDispatch of(Tidings tidings) {
        return new WaitingDispatch(tidings, Version.NEW);
    }
}
