package jp.mamis.application.people;

import jp.mamis.application.accounts.PersonBodies;
import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of people as registered, physicians and their workplaces, and hands them out. */
public final class PeopleUseCases {

    private final RegisterPhysician registerPhysician;
    private final AmendPhysician amendPhysician;
    private final AmendAffiliations amendAffiliations;
    private final PhysicianQueries physicianQueries;

    public PeopleUseCases(Foundation foundation, PeoplePorts ports, PersonBodies memberships) {
        OwnReach reach = new OwnReach(foundation, memberships);
        registerPhysician = new RegisterPhysician(foundation, ports.physicians());
        amendPhysician = new AmendPhysician(foundation, ports.physicians(), reach);
        amendAffiliations = new AmendAffiliations(foundation, ports.workRecords(), reach);
        physicianQueries = new PhysicianQueries(foundation, ports.physicians());
    }

    public RegisterPhysician registerPhysician() {
        return registerPhysician;
    }

    public AmendPhysician amendPhysician() {
        return amendPhysician;
    }

    public AmendAffiliations amendAffiliations() {
        return amendAffiliations;
    }

    public PhysicianQueries physicianQueries() {
        return physicianQueries;
    }
}
