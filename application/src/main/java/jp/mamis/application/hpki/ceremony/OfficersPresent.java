package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** Whether those who ask are officers, and as many persons as are needed. Each has proved shortly before who that is. */
final class OfficersPresent {

    private final CaOfficers officers;
    private final Freshness freshness;

    OfficersPresent(CaOfficers officers, Freshness freshness) {
        this.officers = officers;
        this.freshness = freshness;
    }

    /** In the running transaction. */
    Outcome<AccountId> one(Caller caller, Instant now) {
        return caller.account()
                .filter(this::isInOffice)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CA_OFFICER))
                .then(account -> freshness.judge(caller, now).map(fresh -> account));
    }

    /** In the running transaction: who asked, as long as that person is an officer. */
    Outcome<AccountId> asker(AccountId asked) {
        return isInOffice(asked) ? Outcome.accepted(asked) : Outcome.refused(CeremonyRefusal.ASKER_NOT_IN_OFFICE);
    }

    private boolean isInOffice(AccountId account) {
        return officers.all().stream()
                .filter(CaOfficer::isInOffice)
                .anyMatch(officer -> officer.account().equals(account));
    }

    /** In the running transaction: both, in their order. */
    Outcome<List<AccountId>> two(Caller first, Caller second, Instant now) {
        return one(first, now).then(one -> one(second, now).then(two -> together(one, two)));
    }

    private static Outcome<List<AccountId>> together(AccountId one, AccountId two) {
        List<AccountId> both = Stream.of(one, two).distinct().toList();
        return both.size() < CaOfficer.TOGETHER
                ? Outcome.refused(CeremonyRefusal.SAME_PERSON_TWICE)
                : Outcome.accepted(both);
    }
}
