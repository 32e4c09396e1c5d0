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

/**
 * Takes back what was asked for about an officer and nobody has confirmed (申請の取下げ). For every administrator of the national body
 * but the one it is about.
 */
public final class TakeBackOfficer {

    public record Command(LoginId loginId) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CaOfficers officers;
    private final Accounts accounts;
    private final OfficerKeepers keepers;

    TakeBackOfficer(Foundation foundation, CaOfficers officers, Accounts accounts, OfficerKeepers keepers) {
        this.foundation = foundation;
        this.officers = officers;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    public Outcome<CaOfficer> takeBack(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<AccountId> about =
                    accounts.findByLoginId(command.loginId()).map(Account::id);
            Outcome<CaOfficer> decided = keepers.judge(caller, now)
                    .then(by -> about.flatMap(this::standing)
                            .filter(CaOfficer::isWaiting)
                            .map(Outcome::accepted)
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM))
                            .then(officer -> officer.account().equals(by)
                                    ? Outcome.refused(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED)
                                    : Outcome.accepted(officer)));
            decided.accepted().ifPresent(officers::takeBack);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.TAKE_BACK_CA_OFFICER,
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
