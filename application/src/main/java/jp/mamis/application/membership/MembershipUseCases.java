package jp.mamis.application.membership;

import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.people.PeoplePorts;
import jp.mamis.application.settings.RuleBook;

/** Constructs the use cases and queries of memberships and standing and hands them out. */
public final class MembershipUseCases {

    private final EnrolMember enrolMember;
    private final MemberQueries memberQueries;
    private final OwnRegistrationQueries ownRegistration;

    public MembershipUseCases(
            Foundation foundation,
            MembershipPorts ports,
            PeoplePorts people,
            CurrentHierarchy hierarchy,
            PersonGrounds grounds,
            Freshness freshness,
            RuleBook rules) {
        enrolMember = new EnrolMember(foundation, ports, people.physicians(), hierarchy, rules);
        memberQueries = new MemberQueries(foundation, ports, people, hierarchy, grounds, freshness);
        ownRegistration = new OwnRegistrationQueries(foundation, ports, people, hierarchy);
    }

    public EnrolMember enrolMember() {
        return enrolMember;
    }

    public MemberQueries memberQueries() {
        return memberQueries;
    }

    public OwnRegistrationQueries ownRegistration() {
        return ownRegistration;
    }
}
