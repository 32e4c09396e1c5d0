package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/**
 * A person seen as a member of bodies (会員): groups, each a workplace with its chain, and the memberships in them, past
 * and coming ones too. Begins empty for everyone who is registered, and is never removed.
 *
 * @param number given when the person first joins the national body, kept for good
 */
public record Member(
        PersonId person,
        Version version,
        Optional<HeldNumber> number,
        List<Group> groups,
        List<Membership> memberships) {

    /**
     * The member ID a person holds.
     *
     * @param provisional allocated here, and not confirmed against the national body's former register
     * @param since       the day from which it is held
     */
    public record HeldNumber(MemberNumber number, boolean provisional, LocalDate since) {}

    public Member {
        groups = List.copyOf(groups);
        memberships = memberships.stream()
                .sorted(Comparator.comparing(
                                (Membership membership) -> membership.period().from())
                        .thenComparing(membership -> membership.id().value()))
                .toList();
    }

    /** Someone who has joined nothing yet. */
    public static Member none(PersonId person) {
        return new Member(person, Version.NEW, Optional.empty(), List.of(), List.of());
    }

    public Standing standingIn(AssociationId body, LocalDate day) {
        return Standing.of(in(body).toList(), day);
    }

    /** The bodies the person is a member of on {@code day}. */
    public Set<AssociationId> bodiesOn(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.isInForceOn(day))
                .map(Membership::body)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the member belongs to the body on the day, or will later. */
    public boolean belongsTo(AssociationId body, LocalDate day) {
        return in(body).anyMatch(membership -> !membership.period().hasEndedBy(day));
    }

    /** The memberships in one body, by first day. */
    public Stream<Membership> in(AssociationId body) {
        return memberships.stream().filter(membership -> membership.body().equals(body));
    }

    public Stream<Membership> inGroup(GroupId group) {
        return memberships.stream().filter(membership -> membership.group().equals(group));
    }

    public Optional<Membership> find(MembershipId id) {
        return memberships.stream()
                .filter(membership -> membership.id().equals(id))
                .findFirst();
    }

    /** The member ID as it was on a day that has passed. */
    public Optional<HeldNumber> numberOn(LocalDate day) {
        return number.filter(held -> !held.since().isAfter(day));
    }

    /** The group of a workplace, if the person has one there. */
    public Optional<Group> groupAt(Workplace workplace) {
        return groups.stream()
                .filter(group -> group.workplace().key().equals(workplace.key()))
                .findFirst();
    }

    /** Takes the person into a body; see {@link BeginningPolicy}. */
    public Outcome<Change<Member>> begin(Beginning beginning, Hierarchy hierarchy) {
        return new BeginningPolicy().judge(beginning, this, this, hierarchy).map(allowed -> {
            Membership begun = new Membership(
                    allowed.id(),
                    allowed.body(),
                    allowed.group().id(),
                    allowed.category(),
                    allowed.own(),
                    Interval.since(allowed.from()),
                    true,
                    Optional.empty());
            return Change.of(
                    withGroup(allowed.group(), allowed.from()).withMemberships(plus(this, begun)),
                    new MembershipEvent.Begun(person, begun.id(), begun.body(), begun.category(), allowed.from()));
        });
    }

    /** Decides anew on a membership that had begun: other category, other first day, other workplace. */
    public Outcome<Change<Member>> restate(Beginning again, Hierarchy hierarchy) {
        return required(again.id()).then(had -> {
            Member others = without(again.id());
            return new BeginningPolicy()
                    .judge(again, others, this, hierarchy)
                    .map(allowed -> Change.of(
                            others.withGroup(again.group(), again.from())
                                    .withMemberships(plus(others, had.restated(again))),
                            new MembershipEvent.Restated(
                                    person, again.id(), had.body(), again.category(), again.from())));
        });
    }

    /** Ends a membership on its last day, or cancels it when that lies before its first; an end is fixed once. */
    public Outcome<Change<Member>> endOrCancel(MembershipId id, LocalDate lastDay, Membership.EndReason reason) {
        return required(id)
                .then(had -> had.period().isOpen()
                        ? Outcome.accepted(had)
                        : Outcome.refused(MembershipRefusal.ALREADY_ENDED))
                .map(had -> had.period().from().isAfter(lastDay)
                        ? Change.of(without(id), new MembershipEvent.Cancelled(person, id, had.body()))
                        : Change.of(
                                withMemberships(plus(without(id), had.endingOn(lastDay, reason))),
                                new MembershipEvent.Ended(person, id, had.body(), lastDay, reason)));
    }

    /** Notes that the day of joining is not known: the membership merely held on its first day. */
    public Member withoutFirstDayOf(MembershipId id) {
        return withMemberships(memberships.stream()
                .map(membership -> membership.id().equals(id) ? membership.withoutFirstDay() : membership)
                .toList());
    }

    /** Gives the national member ID, once, for {@code since} and all days after. */
    public Outcome<Change<Member>> giveNumber(MemberNumber given, boolean provisional, LocalDate since) {
        if (number.isPresent()) {
            return Outcome.refused(MembershipRefusal.HAS_A_NUMBER);
        }
        HeldNumber held = new HeldNumber(given, provisional, since);
        return Outcome.accepted(Change.of(
                new Member(person, version, Optional.of(held), groups, memberships),
                new MembershipEvent.NumberGiven(person, given)));
    }

    private Outcome<Membership> required(MembershipId id) {
        return find(id).map(Outcome::accepted).orElseGet(() -> Outcome.refused(MembershipRefusal.NO_SUCH_MEMBERSHIP));
    }

    /** The member as if these memberships had never begun. */
    public Member without(Collection<MembershipId> ids) {
        return withMemberships(memberships.stream()
                .filter(membership -> !ids.contains(membership.id()))
                .toList());
    }

    private Member without(MembershipId id) {
        return without(List.of(id));
    }

    private Member withMemberships(List<Membership> next) {
        return new Member(person, version, number, groups, next);
    }

    private static List<Membership> plus(Member member, Membership more) {
        return Stream.concat(member.memberships.stream(), Stream.of(more)).toList();
    }

    /** Adds a group, or moves a known one to its new workplace from {@code day} on. */
    private Member withGroup(Group group, LocalDate day) {
        boolean known = groups.stream().anyMatch(other -> other.id().equals(group.id()));
        Stream<Group> next = known
                ? groups.stream()
                        .map(other -> other.id().equals(group.id()) ? other.movedTo(group.workplace(), day) : other)
                : Stream.concat(groups.stream(), Stream.of(group));
        return new Member(person, version, number, next.toList(), memberships);
    }
}
