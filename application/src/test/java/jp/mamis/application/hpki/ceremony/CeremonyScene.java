package jp.mamis.application.hpki.ceremony;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** The fixtures' federation with two administrators of the national body and staff, on ports of any kind. */
public final class CeremonyScene {

    public static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    private final Ports ports;
    private final MovableClock clock = new MovableClock(Procedures.FILED_AT);
    private final AssociationSystem system;

    public CeremonyScene(Ports ports, Realm realm) {
        this.ports = ports;
        this.system = AssociationSystem.builder(ports).clock(clock).realm(realm).build();
    }

    /** Founds the federation and opens accounts 1 to 6; once per store. */
    public CeremonyScene prepared() {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            for (int number = 1; number <= 6; number++) {
                ports.accounts().accounts().save(account(number, number <= 2));
            }
            return 6;
        });
        return this;
    }

    private static Account account(int number, boolean keeper) {
        Account plain = Account.ofStaff(id(number), login(number), HolderName.parse("見本　担当"));
        Grant duty = new Grant(Duty.ASSOCIATION_ADMINISTRATION, Associations.JMA.id());
        return keeper ? done(plain.grant(DutyGrant.of(duty, Interval.since(LocalDate.of(2020, 4, 1))), FROM)) : plain;
    }

    /** Account 1 or 2 administers the national body no longer. */
    public void dismissed(int keeper) {
        ports.work().inTransaction(() -> {
            Account account = ports.accounts().accounts().find(id(keeper)).orElseThrow();
            ports.accounts()
                    .accounts()
                    .save(done(account.revoke(
                            new Grant(Duty.ASSOCIATION_ADMINISTRATION, Associations.JMA.id()),
                            JapanTime.today(clock.instant()),
                            clock.instant())));
            return keeper;
        });
    }

    /** Accounts 1 and 2 make accounts 3, 4 and 5 officers. */
    public CeremonyScene withOfficers() {
        for (int number = 3; number <= 5; number++) {
            done(use().appointOfficer().appoint(new AppointOfficer.Command(login(number)), keeper(1)));
            done(use().confirmOfficer().confirm(new ConfirmOfficer.Command(login(number)), keeper(2)));
        }
        return this;
    }

    public Ports ports() {
        return ports;
    }

    public MovableClock clock() {
        return clock;
    }

    public CeremonyUseCases use() {
        return system.ceremonies();
    }

    public AssociationSystem system() {
        return system;
    }

    public static AccountId id(int number) {
        return new AccountId(new UUID(0x7205L, number));
    }

    public static LoginId login(int number) {
        return new LoginId("officer" + number);
    }

    /** An administrator of the national body. */
    public Caller keeper(int number) {
        return caller(number, Duty.ASSOCIATION_ADMINISTRATION, Associations.JMA);
    }

    /** Staff of the national body, who has just logged in. */
    public Caller officer(int number) {
        return caller(number, Duty.ASSOCIATION_STAFF, Associations.JMA);
    }

    private Caller caller(int number, Duty duty, Association body) {
        return new Caller(
                        new Actor.Holder(id(number)),
                        Optional.empty(),
                        List.of(new Grant(duty, body.id())),
                        Optional.empty(),
                        Channel.CLI,
                        "scene")
                .having(new Proof(Proof.Degree.PASSWORD, clock.instant()));
    }

    public static CeremonyPlan plan(CaRealm realm, CeremonyPlan.Root root, int generation) {
        return new CeremonyPlan(
                realm,
                root,
                generation,
                "HPKI-V2",
                KeyAlgorithm.RSA_2048,
                KeyAlgorithm.RSA_2048,
                FROM,
                Optional.empty());
    }

    /** Begun by officers 3 and 4. */
    public Ceremony begun(CeremonyPlan plan) {
        return done(use().beginCeremony().begin(new BeginCeremony.Command(plan, officer(4)), officer(3)));
    }

    /** The next step by officers 3 and 5. */
    public Outcome<Ceremony> step(Token token) {
        return step(token, Optional.empty());
    }

    public Outcome<Ceremony> step(Token token, Optional<OutsideCertificate> outside) {
        return use().performStep().perform(new PerformStep.Command(officer(5), token, outside), officer(3));
    }

    public static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    /** The officers there are or are going to be. */
    public List<CaOfficer> officers() {
        return ports.work().readOnly(() -> ports.authority().officers().all());
    }
}
