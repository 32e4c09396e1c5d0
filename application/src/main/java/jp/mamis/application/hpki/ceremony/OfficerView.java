package jp.mamis.application.hpki.ceremony;

import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;

/** An officer with the log-in ID by which people know the account. */
public record OfficerView(LoginId loginId, CaOfficer officer) {

    /** Where the appointment stands. */
    public enum State {
        /** Asked for, not confirmed. */
        APPOINTMENT_WAITS,
        IN_OFFICE,
        /** In office; the end is asked for and not confirmed. */
        REMOVAL_WAITS
    }

    public State state() {
        if (!officer.isInOffice()) {
            return State.APPOINTMENT_WAITS;
        }
        return officer.isWaiting() ? State.REMOVAL_WAITS : State.IN_OFFICE;
    }
}
