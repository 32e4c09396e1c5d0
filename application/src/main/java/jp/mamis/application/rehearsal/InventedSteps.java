package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import jp.mamis.application.rehearsal.InventedCareer.Stay;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership.EndReason;

/** The steps of which invented lives are made, and the days on which they are taken. */
final class InventedSteps {

    /** Days over which a chain of bodies has been joined at the latest. */
    private static final int JOINING = 75;

    private static final int GAP = 24;

    private final Chance chance;
    private final InventedCareer career;

    InventedSteps(Chance chance, InventedCareer career) {
        this.chance = chance;
        this.career = career;
    }

    /** Joins up to the national body, which is joined by {@code last}. */
    Stay join(Association entry, LocalDate from, LocalDate last, MemberCategory category) {
        int reach = career.wholeReach(entry);
        long most = (last.toEpochDay() - from.toEpochDay()) / (reach - 1);
        return career.join(entry, reach, from, (int) Math.min(GAP, most), career.jobAt(entry, category));
    }

    /** Joins {@code reach} bodies, one soon after the other. */
    Stay joinSome(Association entry, int reach, LocalDate from, MemberCategory category) {
        return career.join(entry, reach, from, GAP, career.jobAt(entry, category));
    }

    /** Leaves everything, the uppermost body only, or this world. */
    void leave(Stay stay, LocalDate lastDay) {
        int draw = chance.below(100);
        if (draw < 25) {
            career.leave(stay, lastDay, EndReason.DECEASED);
        } else if (draw < 75) {
            career.leave(stay, lastDay, draw == 74 ? EndReason.EXPELLED : EndReason.LEFT);
        } else {
            career.leaveTop(stay, lastDay);
        }
    }

    /** A twelfth runs the place. */
    MemberCategory employedMostly() {
        int draw = chance.below(100);
        return draw < 8 ? MemberCategory.A1 : draw < 80 ? MemberCategory.A2B : MemberCategory.B;
    }

    /** A quarter on a 1 April. */
    LocalDate day(LocalDate first, LocalDate last) {
        return chance.in(25) ? firstOfApril(first, last) : chance.day(first, last);
    }

    /** A fifth on a 31 March. */
    LocalDate lastDay(LocalDate first, LocalDate last) {
        return chance.in(20) ? atLeast(first, firstOfApril(first, last).minusDays(1)) : chance.day(first, last);
    }

    private static LocalDate atLeast(LocalDate first, LocalDate day) {
        return day.isBefore(first) ? first : day;
    }

    /** One between the two, or {@code last} where there is none. */
    LocalDate firstOfApril(LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.of(chance.between(first.getYear(), last.getYear()), 4, 1);
        return day.isBefore(first) || day.isAfter(last) ? last : day;
    }

    /** What one was who is of the category now. */
    MemberCategory before(MemberCategory category) {
        return category == MemberCategory.A2B ? MemberCategory.B : MemberCategory.A2B;
    }

    /** What one may become. */
    MemberCategory after(MemberCategory category) {
        return category == MemberCategory.A1 ? MemberCategory.B : chance.in(80) ? MemberCategory.A1 : before(category);
    }

    /** The last day to begin on for whoever has joined everything by {@code day}. */
    LocalDate joiningBy(LocalDate day) {
        return day.minusDays(JOINING);
    }

    /** The first day on which whoever begins on {@code day} has joined everything. */
    LocalDate joinedBy(LocalDate day) {
        return day.plusDays(JOINING);
    }
}
