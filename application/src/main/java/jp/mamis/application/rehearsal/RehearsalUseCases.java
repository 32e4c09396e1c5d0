package jp.mamis.application.rehearsal;

import java.time.Clock;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.domain.kernel.Outcome;

/** Constructs the use cases of the demonstration over a system's own ports and hands them out. */
public final class RehearsalUseCases {

    /** Under whose name the demonstration opens accounts. */
    static final Caller MACHINE = Caller.automation("demonstration");

    private final DemonstrationSetUp demonstrationSetUp;
    private final LoadRehearsal loadRehearsal;
    private final Ports ports;
    private final Foundation foundation;
    private final Realm realm;

    /**
     * @param clock the clock of the system over the same ports
     * @param realm where there are real people, everything here is refused
     */
    public RehearsalUseCases(Ports ports, Clock clock, Realm realm) {
        AssociationSystem system =
                AssociationSystem.builder(ports).clock(clock).silent().build();
        Time time = new Time(clock);
        this.ports = ports;
        this.realm = realm;
        foundation = new Foundation(
                ports.work(),
                new AuditTrail(ports.journal(), time),
                ports.views(),
                time,
                new TimeOrderedIdentifiers(clock));
        demonstrationSetUp = new DemonstrationSetUp(ports, system, foundation, realm);
        loadRehearsal = new LoadRehearsal(ports, system, foundation, realm);
    }

    public DemonstrationSetUp demonstrationSetUp() {
        return demonstrationSetUp;
    }

    public LoadRehearsal loadRehearsal() {
        return loadRehearsal;
    }

    /** @param store the same installation as a whole */
    public EmptyDemonstration emptyDemonstration(EmptyDemonstration.Store store) {
        return new EmptyDemonstration(ports, foundation, realm, store);
    }

    static Outcome<Caller> permitted(Realm realm, Caller caller) {
        if (realm == Realm.PRODUCTION) {
            return Outcome.refused(RehearsalRefusal.NOT_IN_PRODUCTION);
        }
        return caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(RehearsalRefusal.OPERATOR_ONLY);
    }
}
