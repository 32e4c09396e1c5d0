package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Asks that somebody become an officer of the certification authority; another administrator confirms it. */
public final class AppointOfficer {

    public record Command(LoginId loginId) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CaOfficers officers;
    private final Accounts accounts;
    private final OfficerKeepers keepers;

    AppointOfficer(Foundation foundation, CaOfficers officers, Accounts accounts, OfficerKeepers keepers) {
        this.foundation = foundation;
        this.officers = officers;
        this.accounts = accounts;
        this.keepers = keepers;
    }

    public Outcome<CaOfficer> appoint(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Account> account =
                    accounts.findByLoginId(command.loginId()).filter(Account::isActive);
            Outcome<CaOfficer> decided = keepers.judge(caller, now)
                    .then(by -> account.map(Account::id)
                            .map(about -> asked(by, about, now))
                            .orElseGet(() -> Outcome.refused(
                                    Refusal.of(AccountRefusal.NOT_FOUND).at("loginId"))));
            decided.accepted().ifPresent(officers::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.APPOINT_CA_OFFICER,
                            account.map(found -> found.id().value()).orElse(NOBODY),
                            0,
                            decided,
                            Detail.NONE);
            return decided;
        });
    }

    private Outcome<CaOfficer> asked(AccountId by, AccountId about, Instant now) {
        List<CaOfficer> standing =
                officers.claimAll().stream().filter(one -> !one.isRemoved()).toList();
        return Policies.accept(
                () -> new CaOfficer(about, TwoPersonAct.askedBy(by, now), Optional.empty()),
                Stream.of(
                                Policies.unless(
                                        !by.equals(about),
                                        () -> Refusal.of(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED)),
                                Policies.unless(
                                        standing.stream()
                                                .noneMatch(one -> one.account().equals(about)),
                                        () -> Refusal.of(CeremonyRefusal.ALREADY_CA_OFFICER)),
                                Policies.unless(
                                        standing.size() < CaOfficer.MOST,
                                        () -> Refusal.of(
                                                CeremonyRefusal.CA_OFFICERS_COMPLETE,
                                                Map.of("most", Integer.toString(CaOfficer.MOST)))))
                        .flatMap(reasons -> reasons));
    }
}
