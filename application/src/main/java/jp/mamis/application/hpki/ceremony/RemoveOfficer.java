package jp.mamis.application.hpki.ceremony;

import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Asks that somebody be an officer of the certification authority no longer; another administrator confirms it. */
public final class RemoveOfficer {

    public record Command(LoginId loginId) {}

    private final OfficerDesk desk;
    private final CaOfficers officers;

    RemoveOfficer(OfficerDesk desk, CaOfficers officers) {
        this.desk = desk;
        this.officers = officers;
    }

    public Outcome<CaOfficer> remove(Command command, Caller caller) {
        return desk.act(
                new OfficerDesk.Asked(Intention.REMOVE_CA_OFFICER, command.loginId()),
                caller,
                matter -> matter.officer()
                        .map(officer -> officer.removal(matter.by(), matter.now()))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CA_OFFICER)),
                officers::save);
    }
}
