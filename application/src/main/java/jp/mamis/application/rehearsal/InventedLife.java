package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.rehearsal.InventedCareer.Stay;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership.EndReason;

/**
 * What somebody joined, changed and left over the years, as the person's part in the nation asks. Much of it falls on 31
 * March and 1 April, some on the very day of the published table and the one after it.
 */
final class InventedLife {

    private static final LocalDate THAT_DAY = PublishedTable.DAY;
    private static final LocalDate DAY_AFTER = THAT_DAY.plusDays(1);
    private static final LocalDate EARLIEST = LocalDate.of(1975, 4, 1);
    private static final LocalDate EARLIEST_END = LocalDate.of(2004, 4, 1);

    private static final int TRAINING_YEARS = 2;

    private final Chance chance;
    private final InventedCareer career;
    private final InventedSteps steps;
    private final Association home;
    private final Association elsewhere;
    private final LocalDate licensed;
    private final LocalDate trained;
    private Optional<LocalDate> removal = Optional.empty();
    private boolean hasBeenElsewhere;

    /** @param elsewhere where one comes from, goes to or works as well */
    InventedLife(Chance chance, InventedCareer career, Association home, Association elsewhere, LocalDate licensed) {
        this.chance = chance;
        this.career = career;
        this.steps = new InventedSteps(chance, career);
        this.home = home;
        this.elsewhere = elsewhere;
        this.licensed = licensed;
        LocalDate over = licensed.plusYears(TRAINING_YEARS);
        this.trained = over.isBefore(EARLIEST) ? EARLIEST : over;
    }

    /** The day of a removal to the other place, where there was one that is still told of. */
    Optional<LocalDate> removal() {
        return removal;
    }

    void live(Population.Part part) {
        switch (part.kind()) {
            case NATIONAL_MEMBER -> nationalMember(part.category().orElseThrow());
            case UP_TO_PREFECTURE -> memberBelow(career.wholeReach(home) - 1);
            case LOCAL_ONLY -> memberBelow(chance.between(1, career.wholeReach(home) - 2));
            case JOINED_SINCE -> joinedSince();
            case PAST_MEMBER -> pastMember();
            case NO_MEMBER -> noMember();
        }
    }

    private void nationalMember(MemberCategory category) {
        if (category == MemberCategory.A2C || category == MemberCategory.C) {
            train(category, chance.day(licensed.plusDays(5), THAT_DAY), THAT_DAY);
            return;
        }
        if (category.isKnown()) {
            goOn(memberByThatDay(category));
        } else {
            steps.join(home, chance.day(trained, THAT_DAY), THAT_DAY, category);
        }
    }

    /** Joins through a hospital by {@code last}; the years over, one changes, or leaves, or forgets to say so. */
    private void train(MemberCategory category, LocalDate from, LocalDate last) {
        Stay stay = steps.join(home, from, last, category);
        LocalDate over = LocalDate.of(licensed.getYear() + TRAINING_YEARS, 4, 1);
        int draw = over.isAfter(InventedNation.AS_OF) ? 100 : chance.below(100);
        if (draw < 70) {
            MemberCategory next = category == MemberCategory.C ? MemberCategory.B : MemberCategory.A2B;
            career.change(stay, career.jobAt(home, next), over);
        } else if (draw < 90) {
            career.leave(stay, over.minusDays(1), EndReason.LEFT);
        }
    }

    /** Came from elsewhere, or was of another category before, or has been the same since the beginning. */
    private Stay memberByThatDay(MemberCategory category) {
        LocalDate settled = trained.plusYears(2);
        boolean longEnough = settled.isBefore(THAT_DAY);
        int draw = chance.below(100);
        if (longEnough && draw < 10) {
            return movedFrom(steps.firstOfApril(settled, THAT_DAY), category);
        }
        if (longEnough && draw < 22) {
            LocalDate changed = steps.firstOfApril(settled, THAT_DAY);
            Stay before = steps.join(
                    home, steps.day(trained, steps.joiningBy(changed)), changed.minusDays(1), steps.before(category));
            return changed(before, category, changed);
        }
        LocalDate from = draw == 99 ? THAT_DAY : steps.day(trained, THAT_DAY);
        return steps.join(home, from, THAT_DAY, category);
    }

    private Stay movedFrom(LocalDate moved, MemberCategory category) {
        Stay left = steps.join(
                elsewhere, chance.day(trained, steps.joiningBy(moved)), moved.minusDays(1), MemberCategory.A2B);
        career.leave(left, moved.minusDays(1), EndReason.TRANSFERRED);
        hasBeenElsewhere = true;
        return steps.join(home, moved, moved, category);
    }

    private Stay changed(Stay stay, MemberCategory category, LocalDate from) {
        return career.change(stay, career.jobAt(home, category), from);
    }

    /** What happened to a member after that day, if anything. */
    private void goOn(Stay stay) {
        int draw = chance.below(100);
        if (draw < 5) {
            steps.leave(stay, chance.in(10) ? THAT_DAY : steps.lastDay(THAT_DAY, InventedNation.AS_OF.minusDays(1)));
        } else if (draw < 8) {
            changed(stay, steps.after(stay.job().category()), steps.firstOfApril(DAY_AFTER, InventedNation.AS_OF));
        } else if (draw < 11) {
            moveOn(stay);
        } else if (draw < 18) {
            workElsewhereToo();
        }
    }

    private void moveOn(Stay stay) {
        LocalDate moved = InventedNation.AS_OF.minusYears(chance.below(2));
        MemberCategory category = stay.job().category();
        career.leave(stay, moved.minusDays(1), EndReason.TRANSFERRED);
        steps.join(elsewhere, moved, moved, category);
        removal = Optional.of(moved);
    }

    private void workElsewhereToo() {
        LocalDate from = steps.day(trained, steps.joiningBy(InventedNation.AS_OF));
        if (!hasBeenElsewhere && !career.shareABody(home, elsewhere)) {
            int reach = chance.between(1, career.wholeReach(elsewhere) - 1);
            steps.joinSome(elsewhere, reach, from, MemberCategory.A2B);
        }
    }

    private void memberBelow(int reach) {
        LocalDate from = steps.day(trained, steps.joiningBy(InventedNation.AS_OF));
        Stay stay = steps.joinSome(home, reach, from, steps.employedMostly());
        if (chance.in(6)) {
            steps.leave(stay, chance.day(steps.joinedBy(from), InventedNation.AS_OF));
        } else if (chance.in(5) && reach == career.wholeReach(home) - 1) {
            workElsewhereToo();
        }
    }

    private void joinedSince() {
        LocalDate last = steps.joiningBy(InventedNation.AS_OF);
        if (trained.isAfter(THAT_DAY.plusYears(1))) {
            train(chance.in(60) ? MemberCategory.A2C : MemberCategory.C, chance.day(licensed.plusDays(5), last), last);
            return;
        }
        LocalDate from = chance.in(10) ? DAY_AFTER : steps.day(DAY_AFTER, last);
        int draw = chance.below(100);
        boolean longEnough = trained.plusYears(6).isBefore(THAT_DAY);
        if (longEnough && draw < 20) {
            LocalDate left = chance.day(trained.plusYears(3), THAT_DAY.minusYears(1));
            Stay before = steps.join(home, chance.day(trained, steps.joiningBy(left)), left, steps.employedMostly());
            career.leave(before, left, EndReason.LEFT);
            steps.join(home, from, last, steps.employedMostly());
        } else if (longEnough && draw < 60) {
            Stay below = steps.joinSome(
                    home,
                    career.wholeReach(home) - 1,
                    chance.day(trained, steps.joiningBy(THAT_DAY)),
                    steps.employedMostly());
            career.joinNational(below, from);
        } else {
            steps.join(home, from, InventedNation.AS_OF, steps.employedMostly());
        }
    }

    private void pastMember() {
        LocalDate lastDay = chance.in(3) ? THAT_DAY.minusDays(1) : steps.lastDay(EARLIEST_END, THAT_DAY.minusDays(1));
        Stay stay = steps.join(home, steps.day(trained, steps.joiningBy(lastDay)), lastDay, steps.employedMostly());
        steps.leave(stay, lastDay);
    }

    private void noMember() {
        if (chance.in(85)) {
            career.work(career.jobAt(home, steps.employedMostly()), chance.day(trained, InventedNation.AS_OF));
        }
    }
}
