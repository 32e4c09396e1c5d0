package jp.mamis.application.hpki.ca;

import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.memory.InMemoryCertificateIndex;
import jp.mamis.application.memory.InMemoryOutsideRoots;
import jp.mamis.application.memory.InMemoryStore;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.Qualification;

/** A demonstration's authorities on a token, a registered physician, and officers who issue and revoke. */
public final class IssuingScene {

    public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    public static final AuthorityName SIGN = AuthorityName.parse("sign1");
    public static final AuthorityName AUTH = AuthorityName.parse("auth1");
    public static final AuthorityName ROOT = AuthorityName.parse("root1");
    public static final LicenceNumber DOCTOR = new LicenceNumber("660001");
    public static final int FIVE_YEARS = 60;

    /** Keeps keys, and is no administrator. */
    public static final AccountId KEY_OFFICER = new AccountId(new UUID(0xA, 2));

    /** Another one. */
    public static final AccountId OTHER_KEY_OFFICER = new AccountId(new UUID(0xA, 3));

    private static final Physician USUAL = jp.mamis.domain.fixture.Physicians.usual();

    /** Where everything is kept. */
    public record Stores(
            UnitOfWork work,
            Journal journal,
            ViewLog views,
            CaGenerations generations,
            Physicians physicians,
            UsedProfiles profiles,
            IssuancePorts issuance) {

        /** Those of a whole installation. */
        public static Stores of(Ports ports, IssuancePorts issuance) {
            return new Stores(
                    ports.work(),
                    ports.journal(),
                    ports.views(),
                    ports.authority().generations(),
                    ports.people().physicians(),
                    ports.authority().profiles(),
                    issuance);
        }

        public Stores with(UnaryOperator<IssuancePorts> change) {
            return new Stores(work, journal, views, generations, physicians, profiles, change.apply(issuance));
        }

        /** The same with another log. */
        public Stores logging(IssuanceLog log) {
            return around(log, issuance.publisher(), issuance.reference());
        }

        /** The same with lists laid out elsewhere. */
        public Stores publishing(RevocationPublisher publisher) {
            return around(issuance.log(), publisher, issuance.reference());
        }

        /** The same beside another clock. */
        public Stores beside(ClockReference reference) {
            return around(issuance.log(), issuance.publisher(), reference);
        }

        private Stores around(IssuanceLog log, RevocationPublisher publisher, ClockReference reference) {
            return with(each -> new IssuancePorts(
                    each.issuances(),
                    each.revocations(),
                    each.lists(),
                    each.reissues(),
                    each.heads(),
                    log,
                    publisher,
                    reference));
        }

        public Stores with(UnitOfWork other) {
            return new Stores(other, journal, views, generations, physicians, profiles, issuance);
        }
    }

    private final Stores stores;
    private final CertificateCodec codec;
    private final CaKey key;
    private final MovableClock clock;
    private final Random random;
    private final Map<PersonId, Qualification> others = new HashMap<>();
    private final Set<AccountId> officers = new HashSet<>(Set.of(KEY_OFFICER, OTHER_KEY_OFFICER));
    private final IssuanceUseCases useCases;

    private IssuingScene(Stores stores, CertificateCodec codec, CaKey key, MovableClock clock, Random random) {
        this(stores, codec, key, clock, random, true);
    }

    private IssuingScene(
            Stores stores, CertificateCodec codec, CaKey key, MovableClock clock, Random random, boolean japanese) {
        this.stores = stores;
        this.codec = codec;
        this.key = key;
        this.clock = clock;
        this.random = random;
        Time time = new Time(clock);
        this.useCases = new IssuanceUseCases(
                new Foundation(
                        stores.work(),
                        new AuditTrail(stores.journal(), time),
                        stores.views(),
                        time,
                        () -> new UUID(random.nextLong(), random.nextLong())),
                stores.generations(),
                codec,
                stores.issuance(),
                new IssuanceUseCases.Around(
                        CaRealm.DEMONSTRATION,
                        () -> Optional.of(JMA.id()),
                        stores.physicians(),
                        this::qualified,
                        bytes -> {
                            byte[] drawn = new byte[bytes];
                            random.nextBytes(drawn);
                            return drawn;
                        },
                        new InMemoryCertificateIndex(
                                stores.generations(),
                                stores.issuance().issuances(),
                                stores.issuance().revocations(),
                                stores.physicians()),
                        caller -> caller.account().filter(officers::contains).isPresent(),
                        officers::contains,
                        List::of,
                        new InMemoryOutsideRoots(new InMemoryStore()),
                        new IssuingProfiles(japanese, stores.profiles()),
                        new Freshness(Duration.ofMinutes(15))));
    }

    /** Over stores without an authority; the physician is registered there or kept beside. */
    public static IssuingScene begun(Stores stores, CertificateCodec codec, Token token, CaKey key) {
        IssuingScene scene = new IssuingScene(stores, codec, key, new MovableClock(NOON), new Random(1));
        AuthorityDrafts drafts = new AuthorityDrafts(codec, token);
        TokenKey rootKey = key(token, "root-1");
        TokenKey signingKey = key(token, "sign-1");
        TokenKey logInKey = key(token, "auth-1");
        CaGeneration root = drafts.root(rootKey);
        scene.in(() -> {
            stores.generations().add(root);
            stores.generations().add(drafts.below(root, rootKey, CertificatePurpose.SIGNING, signingKey));
            stores.generations().add(drafts.below(root, rootKey, CertificatePurpose.AUTHENTICATION, logInKey));
            if (stores.physicians().findByLicence(DOCTOR).isEmpty()) {
                stores.physicians().save(USUAL, NOON);
            }
            return root;
        });
        return scene;
    }

    /** Everybody's entry is proved, unless a test says otherwise. */
    private Map<PersonId, Qualification> qualified(Set<PersonId> persons) {
        return persons.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> others.getOrDefault(
                                person,
                                Qualifications.proved(
                                        stores.physicians().find(person).orElseThrow()))));
    }

    /** From now on the physician is known to be none. */
    public void bar() {
        qualified(Qualifications.proved(
                USUAL, Qualifications.since(USUAL, FactKind.CANCELLATION, LocalDate.of(2026, 1, 1))));
    }

    /** From now on that is what is known of the physician. */
    public void qualified(Qualification known) {
        others.put(known.person(), known);
    }

    /** A token that several scenes share has them already. */
    static TokenKey key(Token token, String label) {
        KeyLabel name = KeyLabel.parse(label);
        return token.find(name).orElseGet(() -> token.generate(name, KeyAlgorithm.RSA_2048));
    }

    /** The same world over other stores or another key, as after a restart. */
    public IssuingScene over(Stores others, CaKey other) {
        return new IssuingScene(others, codec, other, clock, random);
    }

    public IssuingScene over(Stores others) {
        return over(others, key);
    }

    /** The same world where new certificates have no name in Japanese. */
    public IssuingScene withoutJapanese() {
        return new IssuingScene(stores, codec, key, clock, random, false);
    }

    /** The same world where something else writes and reads certificates. */
    public IssuingScene with(CertificateCodec other) {
        return new IssuingScene(stores, other, key, clock, random);
    }

    public Stores stores() {
        return stores;
    }

    public CaKey key() {
        return key;
    }

    public CertificateCodec codec() {
        return codec;
    }

    public IssuanceUseCases useCases() {
        return useCases;
    }

    /** Is an officer no more. */
    public void leaves(AccountId officer) {
        officers.remove(officer);
    }

    public void forward(Duration by) {
        clock.forward(by);
    }

    public Instant now() {
        return clock.instant();
    }

    public <T> T in(Supplier<T> act) {
        return stores.work().inTransaction(act);
    }

    public Outcome<IssuedCertificate> issue(AuthorityName authority, Der request) {
        return issue(authority, request, DOCTOR, FIVE_YEARS, officer());
    }

    public Outcome<IssuedCertificate> issue(
            AuthorityName authority, Der request, LicenceNumber holder, int months, Caller caller) {
        return useCases.over(key)
                .issue()
                .issue(new IssueCertificate.Command(authority, request, holder, months), caller);
    }

    /** A certificate for a new key. */
    public IssuedCertificate issued(AuthorityName authority) {
        return issue(authority, Requests.of(newKey())).accepted().orElseThrow();
    }

    public static KeyPair newKey() {
        return Requests.key(2048);
    }

    public Outcome<RevokeCertificate.Revoked> revoke(SerialNumber serial, RevocationGround ground) {
        return useCases.revoke()
                .revoke(
                        new RevokeCertificate.Command(serial, ground, RevocationWording.BY_GROUND, Optional.empty()),
                        officer());
    }

    public List<ListIssue> publish() {
        return publish(Optional.empty());
    }

    public List<ListIssue> publish(Optional<AuthorityName> authority) {
        return useCases.over(key)
                .publish()
                .publish(new PublishRevocationLists.Command(authority), officer())
                .fold(done -> done, reasons -> {
                    throw new AssertionError(reasons);
                });
    }

    public ReconcileIssuances.Reconciled reconcile() {
        return reconcile(false);
    }

    public ReconcileIssuances.Reconciled reconcile(boolean writeOff) {
        return useCases.over(key)
                .reconcile()
                .reconcile(new ReconcileIssuances.Command(writeOff, false), Caller.automation("start"))
                .accepted()
                .orElseThrow();
    }

    /** On a new node, or where the log was lost. */
    public ReconcileIssuances.Reconciled reconcileWithThisLog() {
        return useCases.over(key)
                .reconcile()
                .reconcile(new ReconcileIssuances.Command(false, true), officer())
                .accepted()
                .orElseThrow();
    }

    public CaGeneration generation(AuthorityName name) {
        return in(() -> stores.generations().all().stream()
                .filter(each -> AuthorityName.of(each).equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** An administrator of the national body. */
    public static Caller officer() {
        return administrator(JMA.id());
    }

    public static Caller stranger() {
        return administrator(YOKOHAMA.id());
    }

    private static Caller administrator(AssociationId body) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(0xA, 1))),
                        Optional.empty(),
                        List.of(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body)),
                        Optional.empty(),
                        Channel.CLI,
                        "scene")
                .having(Proofs.FRESH);
    }
}
