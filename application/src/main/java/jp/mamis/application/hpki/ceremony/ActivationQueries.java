package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/** What keys may be used for now, and what waits for a second officer. For officers, administrators of the national body and the operator. */
public final class ActivationQueries {

    private final Foundation foundation;
    private final CeremonyQueries asked;
    private final Activations activations;
    private final CaGenerations generations;
    private final Accounts accounts;
    private final CaRealm realm;

    ActivationQueries(
            Foundation foundation,
            CeremonyQueries asked,
            CeremonyUseCases.Stores stores,
            Accounts accounts,
            CaRealm realm) {
        this.foundation = foundation;
        this.asked = asked;
        this.activations = stores.activations();
        this.generations = stores.generations();
        this.accounts = accounts;
        this.realm = realm;
    }

    /** Of the generations of this realm in their time, each purpose that they have, by duty and number. */
    public Outcome<List<ActivationView>> list(Caller caller) {
        Instant now = foundation.time().now();
        return asked.read(caller, () -> {
            List<Activation> latest = activations.allLatest();
            List<ActivationView> all = generations.all().stream()
                    .filter(each -> isShown(each, now))
                    .flatMap(each -> Stream.of(Purpose.values())
                            .filter(purpose -> purpose.isOf(each.duty()))
                            .map(purpose -> view(each, purpose, of(latest, each.id(), purpose), now)))
                    .toList();
            Map<AccountId, LoginId> persons = persons(all);
            return Outcome.accepted(
                    all.stream().map(each -> named(each, persons)).toList());
        });
    }

    /** One of them; {@code NO_SUCH_GENERATION} for what the list does not have. */
    public Outcome<ActivationView> show(AuthorityName authority, Purpose purpose, Caller caller) {
        Instant now = foundation.time().now();
        return asked.read(
                caller,
                () -> generations.all().stream()
                        .filter(each -> isShown(each, now)
                                && purpose.isOf(each.duty())
                                && AuthorityName.of(each).equals(authority))
                        .findFirst()
                        .map(each -> view(each, purpose, activations.latest(each.id(), purpose), now))
                        .map(view -> Outcome.accepted(named(view, persons(List.of(view)))))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_SUCH_GENERATION)));
    }

    private static Optional<Activation> of(List<Activation> latest, CaGenerationId generation, Purpose purpose) {
        return latest.stream()
                .filter(one -> one.generation().equals(generation) && one.purpose() == purpose)
                .findFirst();
    }

    private boolean isShown(CaGeneration generation, Instant now) {
        return generation.realm() == realm && generation.authority().validity().covers(now);
    }

    private static ActivationView view(
            CaGeneration generation, Purpose purpose, Optional<Activation> latest, Instant now) {
        return new ActivationView(generation, purpose, latest, Map.of(), now);
    }

    private static ActivationView named(ActivationView view, Map<AccountId, LoginId> persons) {
        return new ActivationView(view.generation(), view.purpose(), view.latest(), persons, view.at());
    }

    private Map<AccountId, LoginId> persons(List<ActivationView> all) {
        List<AccountId> present = all.stream()
                .flatMap(each -> each.standing().stream())
                .map(Activation::act)
                .flatMap(act -> Stream.concat(Stream.of(act.askedBy()), act.confirmedBy().stream()))
                .distinct()
                .toList();
        return accounts.all(present).stream().collect(Collectors.toMap(Account::id, Account::loginId));
    }
}
