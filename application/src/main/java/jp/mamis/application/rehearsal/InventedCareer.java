package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
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

    /** A workplace, what one does there, and the category that follows; the national body's may have been lost. */
    record Job(InventedPlaces.Place place, FacilityDuty duty, MemberCategory category, MemberCategory national) {}

    /** A chain of bodies that was joined through one workplace. */
    record Stay(Association entry, Job job, GroupId group, List<MembershipId> memberships) {}

    private static final int HOSPITALS = 2;

    private final Chance chance;
    private final Hierarchy hierarchy;
    private final InventedTowns towns;
    private final List<Affiliation> work = new ArrayList<>();
    private Member member;

    InventedCareer(Chance chance, Hierarchy hierarchy, InventedTowns towns, PersonId person) {
        this.chance = chance;
        this.hierarchy = hierarchy;
        this.towns = towns;
        this.member = Member.none(person);
    }

    List<Affiliation> work() {
        return work;
    }

    Member member() {
        return member;
    }

    /** One that leads to the category. */
    Job jobAt(Association entry, MemberCategory category) {
        MemberCategory known = category.isKnown() ? category : MemberCategory.A2B;
        boolean leading = known == MemberCategory.A1;
        boolean training = known == MemberCategory.A2C || known == MemberCategory.C;
        boolean declines = known == MemberCategory.B || known == MemberCategory.C;
        List<InventedPlaces.Place> places = towns.near(entry);
        InventedPlaces.Place place = places.get(chance.below(training ? HOSPITALS : places.size()));
        FacilityDuty duty = training
                ? FacilityDuty.TRAINEE
                : leading ? chance.oneOf(place.leading()) : place.employed().get(0);
        MemberCategory judged =
                Required.of(new CategoryPolicy().judge(new CategoryPolicy.Facts(leading, training, declines)));
        return new Job(place, duty, judged, category.isKnown() ? judged : category);
    }

    /** How many bodies there are up to the national one. */
    int wholeReach(Association entry) {
        return hierarchy.pathOf(entry.id()).size();
    }

    /** Joins {@code reach} bodies, each on the day of the one below or at most {@code gap} days later. */
    Stay join(Association entry, int reach, LocalDate from, int gap, Job job) {
        Stay stay = new Stay(entry, job, new GroupId(chance.id()), new ArrayList<>());
        LocalDate day = from;
        for (Association body : hierarchy.pathOf(entry.id()).subList(0, reach)) {
            begin(stay, body, day);
            day = day.plusDays(chance.between(0, gap));
        }
        work(job, from);
        return stay;
    }

    /** Goes on to the national body. */
    void joinNational(Stay stay, LocalDate from) {
        begin(stay, hierarchy.national().orElseThrow(), from);
    }

    /** Works without joining anything. */
    void work(Job job, LocalDate from) {
        work.add(new Affiliation(
                new AffiliationId(chance.id()),
                member.person(),
                job.place().workplace(),
                job.duty().runsThePlace() ? Optional.of(new Position("院長")) : Optional.empty(),
                job.duty(),
                Interval.since(from)));
    }

    /** In another capacity from a day on, in the same bodies. */
    Stay change(Stay stay, Job next, LocalDate from) {
        int reach = stay.memberships().size();
        leave(stay, from.minusDays(1), Membership.EndReason.TRANSFERRED);
        Stay again = new Stay(stay.entry(), next, stay.group(), new ArrayList<>());
        hierarchy.pathOf(stay.entry().id()).subList(0, reach).forEach(body -> begin(again, body, from));
        work(next, from);
        return again;
    }

    /** Leaves every body and the workplace. */
    void leave(Stay stay, LocalDate lastDay, Membership.EndReason reason) {
        end(stay.memberships(), lastDay, reason);
        work.replaceAll(affiliation -> isAt(affiliation, stay.job()) ? affiliation.endingOn(lastDay) : affiliation);
    }

    /** Leaves the uppermost body only. */
    void leaveTop(Stay stay, LocalDate lastDay) {
        List<MembershipId> all = stay.memberships();
        end(all.subList(all.size() - 1, all.size()), lastDay, Membership.EndReason.LEFT);
    }

    /** Whether bodies below the national one are on the paths of both. */
    boolean shareABody(Association one, Association other) {
        return hierarchy.pathOf(other.id()).stream()
                .anyMatch(body -> body.tier() != Tier.NATIONAL && hierarchy.contains(body.id(), one.id()));
    }

    private void begin(Stay stay, Association body, LocalDate from) {
        MembershipId id = new MembershipId(chance.id());
        Job job = stay.job();
        Group group = new Group(stay.group(), job.place().workplace());
        MemberCategory category = body.tier() == Tier.NATIONAL ? job.national() : job.category();
        member = Required.of(member.begin(new Beginning(id, body.id(), group, category, from), hierarchy))
                .state();
        stay.memberships().add(id);
    }

    /** From the top down, since nobody stays in a body above one that was left. */
    private void end(List<MembershipId> memberships, LocalDate lastDay, Membership.EndReason reason) {
        for (int i = memberships.size() - 1; i >= 0; i--) {
            member = Required.of(member.endOrCancel(memberships.get(i), lastDay, reason))
                    .state();
        }
    }

    private static boolean isAt(Affiliation affiliation, Job job) {
        return affiliation.during().isOpen()
                && affiliation.workplace().key().equals(job.place().workplace().key());
    }
}
