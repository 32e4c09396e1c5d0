package jp.mamis.application.hpki.ceremony;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Confirms what another administrator asked for: that somebody become an officer, or be one no longer. */
public final class ConfirmOfficer {

    public record Command(LoginId loginId) {}

    private final OfficerDesk desk;
    private final CaOfficers officers;
    private final Accounts accounts;
    private final OfficerKeepers keepers;

    ConfirmOfficer(OfficerDesk desk, CaOfficers officers, Accounts accounts, OfficerKeepers keepers) {
        this.desk = desk;
        this.officers = officers;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    public Outcome<CaOfficer> confirm(Command command, Caller caller) {
        return desk.act(
                new OfficerDesk.Asked(Intention.CONFIRM_CA_OFFICER, command.loginId()),
                caller,
                matter -> matter.officer()
                        .map(officer -> confirmed(officer, matter))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM)),
                officers::save);
    }

    private Outcome<CaOfficer> confirmed(CaOfficer officer, OfficerDesk.Matter matter) {
        return officer.confirmed(matter.by(), matter.now())
                .then(confirmed -> accounts.find(officer.waiting().askedBy())
                        .filter(asker -> keepers.isKeeper(asker, JapanTime.today(matter.now())))
                        .map(asker -> Outcome.accepted(confirmed))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.ASKER_NOT_IN_OFFICE)));
    }
}
