package jp.mamis.application.hpki.ceremony;

import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/**
 * Takes back what was asked for about an officer and nobody has confirmed (申請の取下げ). For every administrator of the national body
 * but the one it is about.
 */
public final class TakeBackOfficer {

    public record Command(LoginId loginId) {}

    private final OfficerDesk desk;
    private final CaOfficers officers;

    TakeBackOfficer(OfficerDesk desk, CaOfficers officers) {
        this.desk = desk;
        this.officers = officers;
    }

    public Outcome<CaOfficer> takeBack(Command command, Caller caller) {
        return desk.act(
                new OfficerDesk.Asked(Intention.TAKE_BACK_CA_OFFICER, command.loginId()),
                caller,
                TakeBackOfficer::decide,
                officers::takeBack);
    }

    private static Outcome<CaOfficer> decide(OfficerDesk.Matter matter) {
        return matter.officer()
                .filter(CaOfficer::isWaiting)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM))
                .then(officer -> officer.account().equals(matter.by())
                        ? Outcome.refused(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED)
                        : Outcome.accepted(officer));
    }
}
