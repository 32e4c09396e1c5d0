package jp.mamis.application.hpki.ceremony;

import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.accounts.SecretSource;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.OutsideRoots;
import jp.mamis.application.hpki.ca.UsedProfiles;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ceremony.Activation;

/** Constructs the use cases and queries of ceremonies, officers and activations and hands them out. */
public final class CeremonyUseCases {

    private final AppointOfficer appointOfficer;
    private final RemoveOfficer removeOfficer;
    private final ConfirmOfficer confirmOfficer;
    private final TakeBackOfficer takeBackOfficer;
    private final BeginCeremony beginCeremony;
    private final AbandonCeremony abandonCeremony;
    private final PerformStep performStep;
    private final SignMinutes signMinutes;
    private final ActivateGeneration activateGeneration;
    private final ConfirmActivation confirmActivation;
    private final EndActivation endActivation;
    private final RevokeAuthority revokeAuthority;
    private final CertifyResponder certifyResponder;
    private final NoteToken noteToken;
    private final CeremonyQueries queries;
    private final KeyQueries keys;
    private final ActivationQueries activations;

    /** What it works on. */
    public record Stores(
            CaGenerations generations,
            Ceremonies ceremonies,
            CaOfficers officers,
            Activations activations,
            RevokedAuthorities revoked,
            OutsideRoots outside,
            UsedProfiles profiles,
            Optional<IssuancePorts> issuance,
            Optional<CertificateCodec> codec,
            Optional<DetachedSignatures> signatures,
            Optional<StatusPorts> status,
            SecretSource random) {

        RevokedCheck check() {
            return new RevokedCheck(revoked, generations, issuance);
        }

        /** What the clock is compared with before anything is signed; without it, nobody knows. */
        ClockReference clock() {
            return issuance.map(IssuancePorts::reference)
                    .or(() -> status.map(StatusPorts::reference))
                    .orElse(Optional::empty);
        }
    }

    public CeremonyUseCases(
            Foundation foundation,
            Stores stores,
            Accounts accounts,
            Supplier<Hierarchy> hierarchy,
            Freshness freshness,
            CaRealm realm) {
        OfficerKeepers keepers = new OfficerKeepers(hierarchy, freshness);
        OfficersPresent present = new OfficersPresent(stores.officers(), freshness);
        OfficerDesk desk = new OfficerDesk(foundation, stores.officers(), accounts, keepers);
        appointOfficer = new AppointOfficer(desk, stores.officers());
        removeOfficer = new RemoveOfficer(desk, stores.officers());
        confirmOfficer = new ConfirmOfficer(desk, stores.officers(), accounts, keepers);
        takeBackOfficer = new TakeBackOfficer(desk, stores.officers());
        abandonCeremony = new AbandonCeremony(foundation, stores.ceremonies(), present);
        beginCeremony = new BeginCeremony(foundation, stores.ceremonies(), stores.generations(), present, realm);
        performStep = new PerformStep(
                foundation,
                stores.ceremonies(),
                new PerformStep.Made(stores.generations(), stores.outside(), stores.profiles()),
                present,
                stores.codec().map(StepWork::new),
                stores.clock(),
                realm);
        signMinutes = new SignMinutes(foundation, stores.ceremonies(), present, stores.signatures(), stores.clock());
        activateGeneration = new ActivateGeneration(foundation, stores, present);
        confirmActivation = new ConfirmActivation(foundation, stores, present);
        endActivation = new EndActivation(foundation, stores.activations(), present);
        revokeAuthority = new RevokeAuthority(foundation, stores, present);
        certifyResponder = new CertifyResponder(foundation, stores, present, realm);
        noteToken = new NoteToken(foundation, stores.activations(), stores.generations());
        queries = new CeremonyQueries(
                foundation,
                new CeremonyQueries.Stores(
                        stores.ceremonies(),
                        stores.officers(),
                        stores.activations(),
                        accounts,
                        stores.generations()::all,
                        stores.check(),
                        stores.codec()),
                keepers,
                realm);
        keys = new KeyQueries(foundation, queries, stores);
        activations = new ActivationQueries(foundation, queries, stores, accounts, realm);
    }

    public AppointOfficer appointOfficer() {
        return appointOfficer;
    }

    public RemoveOfficer removeOfficer() {
        return removeOfficer;
    }

    public ConfirmOfficer confirmOfficer() {
        return confirmOfficer;
    }

    public TakeBackOfficer takeBackOfficer() {
        return takeBackOfficer;
    }

    public AbandonCeremony abandonCeremony() {
        return abandonCeremony;
    }

    public BeginCeremony beginCeremony() {
        return beginCeremony;
    }

    public PerformStep performStep() {
        return performStep;
    }

    public SignMinutes signMinutes() {
        return signMinutes;
    }

    public ActivateGeneration activateGeneration() {
        return activateGeneration;
    }

    public ConfirmActivation confirmActivation() {
        return confirmActivation;
    }

    public EndActivation endActivation() {
        return endActivation;
    }

    public RevokeAuthority revokeAuthority() {
        return revokeAuthority;
    }

    public CertifyResponder certifyResponder() {
        return certifyResponder;
    }

    public NoteToken noteToken() {
        return noteToken;
    }

    /** The same key, which signs for that purpose only as long as two officers have activated its generation for it. */
    public CaKey activated(CaKey key, Activation.Purpose purpose) {
        return new ActivatedKey(key, generation -> queries.isActiveNow(generation, purpose));
    }

    public CeremonyQueries queries() {
        return queries;
    }

    public ActivationQueries activations() {
        return activations;
    }

    public KeyQueries keys() {
        return keys;
    }
}
