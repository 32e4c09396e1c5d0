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
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Asks that somebody be an officer of the certification authority no longer; another administrator confirms it. */
public final class RemoveOfficer {

    public record Command(LoginId loginId) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CaOfficers officers;
    private final Accounts accounts;
    private final OfficerKeepers keepers;

    RemoveOfficer(Foundation foundation, CaOfficers officers, Accounts accounts, OfficerKeepers keepers) {
        this.foundation = foundation;
        this.officers = officers;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    public Outcome<CaOfficer> remove(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<AccountId> about =
                    accounts.findByLoginId(command.loginId()).map(Account::id);
            Outcome<CaOfficer> decided = keepers.judge(caller, now)
                    .then(by -> about.flatMap(this::standing)
                            .map(officer -> officer.removal(by, now))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CA_OFFICER)));
            decided.accepted().ifPresent(officers::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.REMOVE_CA_OFFICER,
                            about.map(AccountId::value).orElse(NOBODY),
                            0,
                            decided,
                            Detail.NONE);
            return decided;
        });
    }

    private Optional<CaOfficer> standing(AccountId about) {
        return officers.claimAll().stream()
                .filter(one -> one.account().equals(about) && !one.isRemoved())
                .findFirst();
    }
}
