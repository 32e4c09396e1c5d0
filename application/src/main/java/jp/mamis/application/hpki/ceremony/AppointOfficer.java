package jp.mamis.application.hpki.ceremony;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Asks that somebody become an officer of the certification authority; another administrator confirms it. */
public final class AppointOfficer {

    public record Command(LoginId loginId) {}

    private final OfficerDesk desk;
    private final CaOfficers officers;

    AppointOfficer(OfficerDesk desk, CaOfficers officers) {
        this.desk = desk;
        this.officers = officers;
    }

    public Outcome<CaOfficer> appoint(Command command, Caller caller) {
        return desk.act(
                new OfficerDesk.Asked(Intention.APPOINT_CA_OFFICER, command.loginId()),
                caller,
                matter -> matter.about()
                        .filter(Account::isActive)
                        .map(account -> asked(account.id(), matter))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(AccountRefusal.NOT_FOUND).at("loginId"))),
                officers::save);
    }

    private static Outcome<CaOfficer> asked(AccountId about, OfficerDesk.Matter matter) {
        return Policies.accept(
                () -> new CaOfficer(about, TwoPersonAct.askedBy(matter.by(), matter.now()), Optional.empty()),
                Stream.of(
                                Policies.unless(
                                        !matter.by().equals(about),
                                        () -> Refusal.of(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED)),
                                Policies.unless(
                                        matter.officer().isEmpty(),
                                        () -> Refusal.of(CeremonyRefusal.ALREADY_CA_OFFICER)),
                                Policies.unless(
                                        matter.standing().size() < CaOfficer.MOST,
                                        () -> Refusal.of(
                                                CeremonyRefusal.CA_OFFICERS_COMPLETE,
                                                Map.of("most", Integer.toString(CaOfficer.MOST)))))
                        .flatMap(reasons -> reasons));
    }
}
