package jp.mamis.application.membership;

import java.time.LocalDate;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.people.PeoplePorts;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.qualification.Physician;

/** What registered persons may read of themselves, and who looked at it. One's own look is not logged. */
public final class OwnRegistrationQueries {

    private final Foundation foundation;
    private final MembershipPorts ports;
    private final PeoplePorts people;
    private final CurrentHierarchy hierarchy;

    OwnRegistrationQueries(
            Foundation foundation, MembershipPorts ports, PeoplePorts people, CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.ports = ports;
        this.people = people;
        this.hierarchy = hierarchy;
    }

    /** What the caller, a registered person, sees of his or her own. */
    public Outcome<OwnRegistration> own(Caller caller) {
        LocalDate today = foundation.time().today();
        return foundation
                .work()
                .readOnly(() -> MemberQueries.reached(
                        caller.person().flatMap(people.physicians()::find).map(physician -> own(physician, today))));
    }

    private OwnRegistration own(Physician physician, LocalDate today) {
        Member member = ports.members().of(physician.id());
        WorkRecord stated = people.workRecords().of(physician.id());
        MembershipViews views = new MembershipViews(hierarchy.get(), today, false);
        return new OwnRegistration(
                physician.id(),
                today,
                physician.version(),
                physician.shownOn(today),
                member.number(),
                stated,
                views.groups(member, stated),
                views.history(member));
    }

    /** Which bodies looked at the caller's pages, newest first. */
    public Outcome<Slice<LookView>> looksAtOwn(Page page, Caller caller) {
        LocalDate today = foundation.time().today();
        Hierarchy bodies = hierarchy.get();
        return foundation
                .work()
                .readOnly(() -> MemberQueries.reached(caller.person()
                        .map(person -> foundation
                                .views()
                                .of(person, page)
                                .map(look -> LookView.of(
                                        look, body -> bodies.require(body).nameOn(today))))));
    }
}
