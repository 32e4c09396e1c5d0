package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.people.PeoplePorts;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.membership.Standing;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;

/**
 * What the staff of bodies may read of members. Seeing follows membership, not the tree: a body sees who is or was its own
 * member, and who has a step before it. Every look is logged. Long because each look is logged beside what it shows.
 */
public final class MemberQueries {

    private final Foundation foundation;
    private final MembershipPorts ports;
    private final PeoplePorts people;
    private final CurrentHierarchy hierarchy;
    private final PersonGrounds grounds;
    private final Freshness freshness;

    MemberQueries(
            Foundation foundation,
            MembershipPorts ports,
            PeoplePorts people,
            CurrentHierarchy hierarchy,
            PersonGrounds grounds,
            Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.people = people;
        this.hierarchy = hierarchy;
        this.grounds = grounds;
        this.freshness = freshness;
    }

    /** The members of a body on a day, for its staff. One look is logged for the page, with the filter. */
    public Outcome<Slice<MemberLine>> inBody(
            AssociationId body, MemberIndex.Filter filter, LocalDate day, Page page, Caller caller) {
        return foundation.answered(
                listed(body, filter, day, page, Optional.empty(), caller), body, body.value(), caller);
    }

    /**
     * A part of that list to be saved as a file, begun by nobody without a fresh proof. One look is logged for each part, as
     * it is read.
     *
     * @param format what it is saved as, for the log
     */
    public Outcome<Slice<MemberLine>> exported(
            AssociationId body, MemberIndex.Filter filter, LocalDate day, Page page, String format, Caller caller) {
        return foundation.answered(
                freshness
                        .toSave(page, caller, foundation.time().now())
                        .then(fresh -> listed(body, filter, day, page, Optional.of(format), caller)),
                body,
                body.value(),
                caller);
    }

    private Outcome<Slice<MemberLine>> listed(
            AssociationId body,
            MemberIndex.Filter filter,
            LocalDate day,
            Page page,
            Optional<String> format,
            Caller caller) {
        return staff(body, caller)
                .map(allowed -> foundation.work().inTransaction(() -> {
                    Slice<MemberLine> found = ports.index().inBody(body, filter, day, page);
                    foundation.listed(
                            caller,
                            body,
                            ViewLog.Ground.MEMBERSHIP,
                            filter.described(day),
                            format,
                            found.rows().stream().map(MemberLine::person).toList());
                    return found;
                }));
    }

    /** The members of a body today, for its staff. */
    public Outcome<Slice<MemberLine>> inBody(AssociationId body, MemberIndex.Filter filter, Page page, Caller caller) {
        return inBody(body, filter, foundation.time().today(), page, caller);
    }

    /** How many members a body has on a day and how many of them the filter shows, for its staff. */
    public Outcome<MemberCount> counted(AssociationId body, MemberIndex.Filter filter, LocalDate day, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed ->
                                foundation.work().readOnly(() -> MemberCount.of(ports.index(), body, filter, day))),
                body,
                body.value(),
                caller);
    }

    /** How many members in force a body has today, by category, for its staff. */
    public Outcome<List<MemberTally>> tally(AssociationId body, Caller caller) {
        return tally(body, foundation.time().today(), caller);
    }

    /** How many members in force a body has on a day, by category, for its staff. */
    public Outcome<List<MemberTally>> tally(AssociationId body, LocalDate day, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed ->
                                foundation.work().readOnly(() -> ports.index().tally(body, day))),
                body,
                body.value(),
                caller);
    }

    /**
     * A person's page for the staff of {@code viewer}; the look is logged. The same answer for nobody, for somebody out
     * of reach, and for a caller who does not work there.
     */
    public Outcome<MemberPage> page(PersonId person, AssociationId viewer, Caller caller) {
        Outcome<MemberPage> answer = foundation
                .work()
                .inTransaction(() -> reached(people.physicians()
                        .find(person)
                        .filter(physician -> caller.isStaffOf(viewer))
                        .flatMap(physician -> seen(physician, viewer, caller))));
        return foundation.answered(answer, viewer, person.value(), caller);
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.isStaffOf(body) ? Outcome.accepted(body) : Outcome.refused(MembershipRefusal.NOT_ALLOWED);
    }

    private Optional<MemberPage> seen(Physician physician, AssociationId viewer, Caller caller) {
        Member member = ports.members().of(physician.id());
        LocalDate today = foundation.time().today();
        Standing standing = member.standingIn(viewer, today);
        Optional<PersonGrounds.Applicant> step = grounds.of(physician.id(), viewer);
        Optional<ViewLog.Ground> ground = standing instanceof Standing.None || leftWithAStep(standing, step)
                ? step.map(PersonGrounds.Applicant::ground)
                : Optional.of(ViewLog.Ground.MEMBERSHIP);
        Optional<LocalDate> lastDay = standing instanceof Standing.Past past && step.isEmpty()
                ? past.membership().period().lastDay()
                : Optional.empty();
        ground.ifPresent(why -> foundation.looked(
                caller,
                viewer,
                ViewLog.Kind.PERSON_PAGE,
                why,
                physician.id(),
                "member " + physician.id().value()));
        boolean kept = member.bodiesOn(today).contains(viewer)
                || step.filter(PersonGrounds.Applicant::entered).isPresent();
        return ground.map(why -> shown(physician, member, viewer, why, lastDay, kept));
    }

    /** Who left and is applying again is seen as an applicant, by present data. */
    private static boolean leftWithAStep(Standing standing, Optional<PersonGrounds.Applicant> step) {
        return standing instanceof Standing.Past && step.isPresent();
    }

    private MemberPage shown(
            Physician physician,
            Member member,
            AssociationId viewer,
            ViewLog.Ground ground,
            Optional<LocalDate> lastDay,
            boolean kept) {
        LocalDate day = lastDay.orElseGet(foundation.time()::today);
        WorkRecord stated = people.workRecords().of(physician.id());
        MembershipViews views = new MembershipViews(hierarchy.get(), day, lastDay.isPresent());
        return new MemberPage(
                physician.id(),
                viewer,
                ground,
                day,
                lastDay.isPresent(),
                physician.version(),
                physician.shownOn(day),
                lastDay.map(member::numberOn).orElseGet(member::number),
                stated.heldOn(day),
                views.groups(member, stated),
                views.history(member),
                kept);
    }

    static <T> Outcome<T> reached(Optional<T> found) {
        return found.map(Outcome::accepted).orElseGet(() -> Outcome.refused(MembershipRefusal.NO_SUCH_MEMBER));
    }
}
