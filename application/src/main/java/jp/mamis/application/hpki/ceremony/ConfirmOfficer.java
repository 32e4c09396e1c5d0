package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Confirms what another administrator asked for: that somebody become an officer, or be one no longer. */
public final class ConfirmOfficer {

    public record Command(LoginId loginId) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CaOfficers officers;
    private final Accounts accounts;
    private final OfficerKeepers keepers;

    ConfirmOfficer(Foundation foundation, CaOfficers officers, Accounts accounts, OfficerKeepers keepers) {
        this.foundation = foundation;
        this.officers = officers;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    public Outcome<CaOfficer> confirm(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<AccountId> about =
                    accounts.findByLoginId(command.loginId()).map(Account::id);
            Outcome<CaOfficer> decided = keepers.judge(caller, now)
                    .then(by -> about.flatMap(this::standing)
                            .map(officer -> officer.confirmed(by, now)
                                    .then(confirmed -> asked(officer, now).map(asker -> confirmed)))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM)));
            decided.accepted().ifPresent(officers::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.CONFIRM_CA_OFFICER,
                            about.map(AccountId::value).orElse(NOBODY),
                            0,
                            decided,
                            Detail.NONE);
            return decided;
        });
    }

    private Outcome<Account> asked(CaOfficer officer, Instant now) {
        return accounts.find(officer.waiting().askedBy())
                .filter(asker -> keepers.isKeeper(asker, JapanTime.today(now)))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CeremonyRefusal.ASKER_NOT_IN_OFFICE));
    }

    private Optional<CaOfficer> standing(AccountId about) {
        return officers.claimAll().stream()
                .filter(one -> one.account().equals(about) && !one.isRemoved())
                .findFirst();
    }
}
