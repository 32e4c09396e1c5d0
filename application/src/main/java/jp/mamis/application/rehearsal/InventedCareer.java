package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;

/**
 * Where a doctor has worked and what he has joined and left, built by the domain's own transitions: what they would
 * refuse cannot come about. One object per doctor.
 */
final class InventedCareer {

    private static final LocalDate EARLIEST = LocalDate.of(1975, 4, 1);
    private static final int FIRST_MONTHS = 60;

    private final Chance chance;
    private final Hierarchy hierarchy;
    private final List<Affiliation> work = new ArrayList<>();
    private Member member;

    InventedCareer(Chance chance, Hierarchy hierarchy, PersonId person) {
        this.chance = chance;
        this.hierarchy = hierarchy;
        this.member = Member.none(person);
    }

    /** A chain of bodies that was joined through one workplace. */
    private record Joined(Group group, List<Membership> memberships) {}

    List<Affiliation> work() {
        return work;
    }

    Member member() {
        return member;
    }

    /** Trains in a hospital and joins through it. */
    void train(Association entry, LocalDate licensed, LocalDate asOf) {
        LocalDate from = chance.day(licensed.plusDays(5), asOf);
        join(entry, reach(entry), from, 24, Optional.of(FacilityDuty.TRAINEE));
    }

    /** Works and joins at some time between the end of training and {@code asOf}, and perhaps leaves again. */
    void practise(Association entry, LocalDate trained, LocalDate asOf) {
        LocalDate first = trained.isBefore(EARLIEST) ? EARLIEST : trained;
        LocalDate from = chance.in(25) ? firstOfApril(first, asOf) : chance.day(first, asOf);
        Joined joined = join(entry, reach(entry), from, 24, Optional.empty());
        LocalDate lastBegin = joined.memberships()
                .get(joined.memberships().size() - 1)
                .period()
                .from();
        LocalDate settled = lastBegin.plusDays(FIRST_MONTHS);
        if (settled.isBefore(asOf) && chance.in(14)) {
            leave(joined, chance.day(settled, asOf));
        }
    }

    /** Belonged to bodies of another prefecture up to 31 March and joins here on 1 April. */
    void move(Association old, Association entry, LocalDate trained, LocalDate firstOfApril) {
        LocalDate first = trained.isBefore(EARLIEST) ? EARLIEST : trained;
        LocalDate lastDay = firstOfApril.minusDays(1);
        int belowNational = hierarchy.pathOf(old.id()).size() - 1;
        Joined left = join(old, belowNational, chance.day(first, lastDay.minusDays(90)), 20, Optional.empty());
        end(left, left.memberships(), lastDay, Membership.EndReason.TRANSFERRED);
        join(entry, reach(entry), firstOfApril, 0, Optional.empty());
    }

    /** Joins bodies at a second workplace as well, below the national one. */
    void workElsewhereToo(Association entry, LocalDate from) {
        int belowNational = hierarchy.pathOf(entry.id()).size() - 1;
        join(entry, chance.between(1, belowNational), from, 20, Optional.empty());
    }

    /** Whether nothing was left yet. */
    boolean isWhole() {
        return member.memberships().stream()
                .allMatch(membership -> membership.period().isOpen());
    }

    /** Whether bodies below the national one are on the paths of both. */
    boolean shareABody(Association one, Association other) {
        Set<AssociationId> path = new HashSet<>();
        hierarchy.pathOf(one.id()).forEach(body -> path.add(body.id()));
        return hierarchy.pathOf(other.id()).stream()
                .anyMatch(body -> body.tier() != Tier.NATIONAL && path.contains(body.id()));
    }

    private int reach(Association entry) {
        int whole = hierarchy.pathOf(entry.id()).size();
        int draw = chance.below(100);
        if (draw < 78) {
            return whole;
        }
        return draw < 92 ? whole - 1 : chance.between(1, whole - 2);
    }

    /** The same body decides on the day of the one below or at most {@code gap} days later. */
    private Joined join(Association entry, int reach, LocalDate from, int gap, Optional<FacilityDuty> given) {
        boolean training = given.isPresent();
        InventedPlaces.Place place = InventedPlaces.near(entry, chance.below(training ? 2 : InventedPlaces.count()));
        FacilityDuty duty = given.orElseGet(() ->
                chance.in(45) ? chance.oneOf(place.leading()) : place.employed().get(0));
        boolean declines = !duty.runsThePlace() && chance.in(20);
        MemberCategory category = Required.of(
                new CategoryPolicy().judge(new CategoryPolicy.Facts(duty.runsThePlace(), duty.isTraining(), declines)));
        Group group = new Group(new GroupId(chance.id()), place.workplace());
        List<Membership> begun = new ArrayList<>();
        LocalDate day = from;
        for (Association body : hierarchy.pathOf(entry.id()).subList(0, reach)) {
            MembershipId id = new MembershipId(chance.id());
            member = Required.of(member.begin(new Beginning(id, body.id(), group, category, day), hierarchy))
                    .state();
            begun.add(member.find(id).orElseThrow());
            day = day.plusDays(chance.between(0, gap));
        }
        work.add(new Affiliation(
                new AffiliationId(chance.id()),
                member.person(),
                place.workplace(),
                duty.runsThePlace() ? Optional.of(new Position("院長")) : Optional.empty(),
                duty,
                Interval.since(from)));
        return new Joined(group, begun);
    }

    /** Leaves everything, the national body only, or this world. */
    private void leave(Joined joined, LocalDate lastDay) {
        int draw = chance.below(100);
        List<Membership> all = joined.memberships();
        if (draw < 25) {
            end(joined, all, lastDay, Membership.EndReason.DECEASED);
        } else if (draw < 75) {
            end(joined, all, lastDay, Membership.EndReason.LEFT);
        } else {
            endMemberships(all.subList(all.size() - 1, all.size()), lastDay, Membership.EndReason.LEFT);
        }
    }

    private void end(Joined joined, List<Membership> memberships, LocalDate lastDay, Membership.EndReason reason) {
        endMemberships(memberships, lastDay, reason);
        work.replaceAll(affiliation ->
                affiliation.workplace().key().equals(joined.group().workplace().key())
                        ? affiliation.endingOn(lastDay)
                        : affiliation);
    }

    /** From the top down, since nobody stays in a body above one that was left. */
    private void endMemberships(List<Membership> memberships, LocalDate lastDay, Membership.EndReason reason) {
        for (int i = memberships.size() - 1; i >= 0; i--) {
            member = Required.of(member.endOrCancel(memberships.get(i).id(), lastDay, reason))
                    .state();
        }
    }

    private LocalDate firstOfApril(LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.of(chance.between(first.getYear(), last.getYear()), 4, 1);
        return day.isBefore(first) || day.isAfter(last) ? last : day;
    }
}
