package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.institutions.Workplace;

/**
 * A workplace and, through it, a chain of bodies (所属グループ). A person may have several. A group may move to another
 * workplace from a day on; where it was before stays known.
 *
 * @param workplace where it is since the last move
 * @param before    where it was, the oldest first
 */
public record Group(GroupId id, Workplace workplace, List<Left> before) {

    /**
     * A workplace the group has left.
     *
     * @param until the first day at the next one
     */
    public record Left(Workplace workplace, LocalDate until) {}

    public Group {
        before = before.stream().sorted(Comparator.comparing(Left::until)).toList();
    }

    /** A group that never moved. */
    public Group(GroupId id, Workplace workplace) {
        this(id, workplace, List.of());
    }

    public Workplace workplaceOn(LocalDate day) {
        return before.stream()
                .filter(left -> day.isBefore(left.until()))
                .findFirst()
                .map(Left::workplace)
                .orElse(workplace);
    }

    /** The day of its last move up to {@code day}; empty where it has not moved by then. */
    Optional<LocalDate> movedBy(LocalDate day) {
        return before.stream()
                .map(Left::until)
                .filter(until -> !until.isAfter(day))
                .max(LocalDate::compareTo);
    }

    /** The group at {@code next} from {@code day} on; moves that were to come after that day fall away. */
    Group movedTo(Workplace next, LocalDate day) {
        Workplace last = workplaceOn(day.minusDays(1));
        Stream<Left> earlier = before.stream().filter(left -> left.until().isBefore(day));
        Stream<Left> left = last.equals(next) ? Stream.empty() : Stream.of(new Left(last, day));
        return new Group(id, next, Stream.concat(earlier, left).toList());
    }
}
