package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;

/**
 * What officers, administrators of the national body and the operator see of ceremonies and authorities. Long because each question
 * says who may ask it.
 */
public final class CeremonyQueries {

    private static final UUID ALL = new UUID(0, 0);

    /**
     * A ceremony with the log-in IDs of those who took part.
     *
     * @param persons by account
     */
    public record Minutes(Ceremony ceremony, Map<AccountId, LoginId> persons) {

        public Minutes {
            persons = Map.copyOf(persons);
        }
    }

    private final Foundation foundation;
    private final Stores stores;
    private final OfficerKeepers keepers;
    private final CaRealm realm;

    /** Where it is read. */
    record Stores(
            Ceremonies ceremonies,
            CaOfficers officers,
            Activations activations,
            Accounts accounts,
            Supplier<List<CaGeneration>> generations,
            RevokedCheck revoked,
            Optional<CertificateCodec> codec) {}

    CeremonyQueries(Foundation foundation, Stores stores, OfficerKeepers keepers, CaRealm realm) {
        this.foundation = foundation;
        this.stores = stores;
        this.keepers = keepers;
        this.realm = realm;
    }

    /** Whoever is an officer or going to be one, or is going to be one no longer. */
    public Outcome<List<OfficerView>> officers(Caller caller) {
        return read(caller, () -> {
            List<CaOfficer> standing = stores.officers().all().stream()
                    .filter(officer -> !officer.isRemoved())
                    .toList();
            Map<AccountId, LoginId> persons =
                    persons(standing.stream().map(CaOfficer::account).toList());
            return Outcome.accepted(standing.stream()
                    .flatMap(officer -> Stream.ofNullable(persons.get(officer.account()))
                            .map(loginId -> new OfficerView(loginId, officer)))
                    .toList());
        });
    }

    /** The one under way. */
    public Outcome<Ceremony> underWay(Caller caller) {
        return read(
                caller,
                () -> stores.ceremonies().all().stream()
                        .filter(Ceremony::isUnderWay)
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CEREMONY)));
    }

    public Outcome<Minutes> minutes(int number, Caller caller) {
        return read(
                caller,
                () -> stores.ceremonies()
                        .find(number)
                        .map(ceremony -> Outcome.accepted(new Minutes(ceremony, persons(present(ceremony)))))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CEREMONY)));
    }

    /** Every generation, by duty and number. */
    public Outcome<List<GenerationStanding>> standings(Caller caller) {
        Instant now = foundation.time().now();
        return read(
                caller,
                () -> Outcome.accepted(stores.generations().get().stream()
                        .map(generation -> standing(generation, now))
                        .toList()));
    }

    /**
     * Those of this realm in force that no two officers let sign lists and answers. For everybody: it says no more than lists that do
     * not come.
     */
    public List<CaGeneration> silent() {
        Instant now = foundation.time().now();
        return foundation
                .work()
                .readOnly(() -> stores.generations().get().stream()
                        .filter(generation -> generation.realm() == realm)
                        .filter(generation -> standing(generation, now).isSilent())
                        .toList());
    }

    /** Whether the generation may use its key so at {@code at}: for whoever signs with it, in the running transaction. */
    public boolean isActive(CaGenerationId generation, Purpose purpose, Instant at) {
        return stores.activations()
                .latest(generation, purpose)
                .filter(activation -> activation.isActiveAt(at))
                .isPresent();
    }

    /** The same now, in a unit of work of its own. */
    boolean isActiveNow(CaGeneration generation, Purpose purpose) {
        Instant now = foundation.time().now();
        return foundation.work().readOnly(() -> isActive(generation.id(), purpose, now));
    }

    /** The public key in the certificate of a generation, which is no secret; empty where nothing reads certificates. */
    public Optional<Der> certifiedKey(CaGeneration generation) {
        return stores.codec()
                .flatMap(codec -> codec.read(generation.certificate()).accepted())
                .map(facts -> facts.key().encoded());
    }

    private GenerationStanding standing(CaGeneration generation, Instant now) {
        return new GenerationStanding(
                generation,
                isActive(generation.id(), Purpose.ISSUING, now),
                isActive(generation.id(), Purpose.STATUS, now),
                issuingUntil(generation.id(), now),
                stores.revoked().known(generation).filter(one -> one.isInForce() || one.isWaitingAt(now)),
                now);
    }

    private Optional<Instant> issuingUntil(CaGenerationId generation, Instant at) {
        return stores.activations()
                .latest(generation, Purpose.ISSUING)
                .filter(activation -> activation.isActiveAt(at))
                .flatMap(Activation::until);
    }

    private static List<AccountId> present(Ceremony ceremony) {
        Stream<AccountId> steps = ceremony.steps().stream()
                .flatMap(step -> Stream.concat(
                        step.intent().stream().flatMap(intent -> intent.officers().stream()),
                        step.result().stream().flatMap(result -> result.officers().stream())));
        Stream<AccountId> gaveUp = ceremony.abandoned().stream()
                .flatMap(act -> Stream.concat(Stream.of(act.askedBy()), act.confirmedBy().stream()));
        return Stream.of(ceremony.begunBy().stream(), steps, gaveUp)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Map<AccountId, LoginId> persons(Collection<AccountId> accounts) {
        return stores.accounts().all(accounts).stream().collect(Collectors.toMap(Account::id, Account::loginId));
    }

    <T> Outcome<T> read(Caller caller, Supplier<Outcome<T>> question) {
        Outcome<T> answer = foundation
                .work()
                .readOnly(() -> maySee(caller) ? question.get() : Outcome.refused(AccountRefusal.NOT_ALLOWED));
        return maySeeTold(answer) ? answer : foundation.answered(answer, ALL, caller);
    }

    private static boolean maySeeTold(Outcome<?> answer) {
        return answer.refusals()
                .filter(reasons -> reasons.contains(AccountRefusal.NOT_ALLOWED))
                .isEmpty();
    }

    private boolean maySee(Caller caller) {
        return isOfficer(stores.officers(), caller) || caller.isSystem() || keepers.isKeeper(caller);
    }

    /** Whether to offer the caller what officers see. Nothing is granted here. */
    public boolean holdsOffice(Caller caller) {
        return foundation.work().readOnly(() -> isOfficer(stores.officers(), caller));
    }

    /** Whether the caller is an officer in office, in the running transaction. */
    public static boolean isOfficer(CaOfficers officers, Caller caller) {
        return caller.account().filter(account -> isInOffice(officers, account)).isPresent();
    }

    /** The same of an account. */
    public static boolean isInOffice(CaOfficers officers, AccountId account) {
        return officers.all().stream()
                .anyMatch(one -> one.isInOffice() && one.account().equals(account));
    }
}
