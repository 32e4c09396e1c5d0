package jp.mamis.application.rehearsal;

import java.util.ArrayList;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;

/**
 * Makes an installation one that can be tried: the sample bodies, two doctors and the demonstration log-ins. Quick, and
 * done again at every start: what is there stays as people have left it, and what a stop left out is made up for.
 */
public final class DemonstrationSetUp {

    /** Whose password is set. */
    public enum Passwords {
        /** Those who have none yet. */
        MISSING,
        /** Everybody's: the one known before is lost. */
        ALL
    }

    /** The password is wiped by whoever made it. */
    public record Command(Password password, Passwords passwords) {}

    private final Ports ports;
    private final AssociationSystem system;
    private final Realm realm;
    private final DoctorStore doctors;
    private final DemonstrationRules rules;
    private final Foundation foundation;

    DemonstrationSetUp(Ports ports, AssociationSystem system, Foundation foundation, Realm realm) {
        this.ports = ports;
        this.system = system;
        this.realm = realm;
        this.foundation = foundation;
        this.doctors = new DoctorStore(ports, foundation);
        this.rules = new DemonstrationRules(ports, foundation);
    }

    /** Answers the log-in IDs that share the password. */
    public Outcome<List<LoginId>> setUp(Command command, Caller caller) {
        return RehearsalUseCases.permitted(realm, caller)
                .then(allowed -> system.hierarchy().foundFederation().loadSample(caller))
                .map(loaded -> {
                    Hierarchy hierarchy = system.hierarchy().currentHierarchy().get();
                    rules.set(hierarchy, caller);
                    new DemonstrationProfiles(ports, foundation).enter(hierarchy, caller);
                    new DemonstrationRegister(system).load(hierarchy, caller);
                    List<Account> accounts = accounts(hierarchy, caller);
                    accounts.stream()
                            .filter(Account::isActive)
                            .filter(account -> command.passwords() == Passwords.ALL
                                    || account.credential().isEmpty())
                            .forEach(account -> desk().secure(account, command.password()));
                    return DemonstrationLogIns.all();
                });
    }

    private List<Account> accounts(Hierarchy hierarchy, Caller caller) {
        List<Account> accounts = new ArrayList<>();
        InventedDoctor taro = DemonstrationPersons.taro(hierarchy);
        InventedDoctor nonmember = DemonstrationPersons.withoutMembership();
        accounts.add(ofDoctor(DemonstrationLogIns.DOCTOR, taro, hierarchy, caller));
        accounts.add(ofDoctor(DemonstrationLogIns.NONMEMBER, nonmember, hierarchy, caller));
        for (DemonstrationLogIns.OfStaff staff : DemonstrationLogIns.STAFF) {
            Association body = hierarchy.findByCode(staff.body()).orElseThrow();
            accounts.add(desk().ofStaff(staff, body.id()));
        }
        return accounts;
    }

    private Account ofDoctor(LoginId loginId, InventedDoctor doctor, Hierarchy hierarchy, Caller caller) {
        ports.work().inTransaction(() -> {
            if (!doctors.knows(doctor.id())) {
                doctors.store(doctor, hierarchy.national().orElseThrow().id(), caller);
            }
            return doctor;
        });
        String name = doctor.physician().latest().name().full();
        return desk().ofPhysician(loginId, doctor.id(), new HolderName(name));
    }

    private DemonstrationAccounts desk() {
        return new DemonstrationAccounts(ports, system, RehearsalUseCases.MACHINE);
    }
}
