package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.kernel.Outcome;

/** What all acts about officers share: who may ask, one at a time over all officers, kept and journalled with the act. */
final class OfficerDesk {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CaOfficers officers;
    private final Accounts accounts;
    private final OfficerKeepers keepers;

    OfficerDesk(Foundation foundation, CaOfficers officers, Accounts accounts, OfficerKeepers keepers) {
        this.foundation = foundation;
        this.officers = officers;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    /**
     * Decides and keeps what came of it.
     *
     * @param decision asked only for whoever may appoint officers
     * @param keep     what is done with an accepted officer
     */
    Outcome<CaOfficer> act(
            Asked asked, Caller caller, Function<Matter, Outcome<CaOfficer>> decision, Consumer<CaOfficer> keep) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Account> about = accounts.findByLoginId(asked.about());
            Outcome<CaOfficer> decided =
                    keepers.judge(caller, now).then(by -> decision.apply(new Matter(by, about, standing(), now)));
            decided.accepted().ifPresent(keep);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            asked.intention(),
                            about.map(account -> account.id().value()).orElse(NOBODY),
                            0,
                            decided,
                            Detail.NONE);
            return decided;
        });
    }

    private List<CaOfficer> standing() {
        return officers.claimAll().stream().filter(one -> !one.isRemoved()).toList();
    }

    /** What is asked, and about whom. */
    record Asked(Intention intention, LoginId about) {}

    /**
     * What a decision is about.
     *
     * @param by       the administrator who asks
     * @param about    empty when nobody has the log-in ID
     * @param standing all whose appointment is asked for or not yet over
     */
    record Matter(AccountId by, Optional<Account> about, List<CaOfficer> standing, Instant now) {

        /** The one it is about, among them. */
        Optional<CaOfficer> officer() {
            return about.flatMap(account -> standing.stream()
                    .filter(one -> one.account().equals(account.id()))
                    .findFirst());
        }
    }
}
