package jp.mamis.application.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;

/**
 * Who the people of a nation are, from the number of members that its national body had on the day of the published
 * table. What the shares beside those members rest on stands in {@code docs/decisions/0028}.
 */
final class Population {

    /**
     * What is asked of one person.
     *
     * @param sex      given for a member of that day
     * @param category the same
     */
    record Part(InventedKind kind, Optional<Sex> sex, Optional<MemberCategory> category) {

        private static Part of(InventedKind kind) {
            return new Part(kind, Optional.empty(), Optional.empty());
        }

        private static Part of(PublishedTable.Cell cell) {
            return new Part(InventedKind.NATIONAL_MEMBER, Optional.of(cell.sex()), Optional.of(cell.category()));
        }
    }

    /** For a thousand members of that day. */
    private static final Map<InventedKind, Integer> BESIDE_A_THOUSAND = new TreeMap<>(Map.of(
            InventedKind.UP_TO_PREFECTURE, 66,
            InventedKind.LOCAL_ONLY, 99,
            InventedKind.JOINED_SINCE, 67,
            InventedKind.PAST_MEMBER, 100,
            InventedKind.NO_MEMBER, 25));

    private static final long GOLDEN_PER_MILLION = 618_034;
    private static final long MILLION = 1_000_000;

    private final List<Part> parts = new ArrayList<>();
    private final int[] ends;
    private final long stride;

    /** @param members the pictured doctor included, who is a man of A1 and no part of this */
    Population(int members) {
        List<Integer> sizes = new ArrayList<>();
        for (PublishedTable.Cell cell : PublishedTable.of(members)) {
            Part part = Part.of(cell);
            parts.add(part);
            sizes.add(isOfPicturedDoctor(part) ? Math.max(cell.members() - 1, 0) : cell.members());
        }
        BESIDE_A_THOUSAND.forEach((kind, share) -> {
            parts.add(Part.of(kind));
            sizes.add((int) ((long) members * share / 1000));
        });
        ends = sizes.stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        stride = stride(people());
    }

    private static boolean isOfPicturedDoctor(Part part) {
        return part.sex().equals(Optional.of(Sex.MALE)) && part.category().equals(Optional.of(MemberCategory.A1));
    }

    /** Without the two pictured doctors. */
    int people() {
        return ends[ends.length - 1];
    }

    /** What is asked of the {@code index}-th: the parts are strewn evenly over all. */
    Part partOf(int index) {
        int place = (int) (index * stride % people());
        int found = Arrays.binarySearch(ends, place + 1);
        int part = found < 0 ? -found - 1 : firstWith(found);
        return parts.get(part);
    }

    /** Parts that nobody belongs to end where the one before them does. */
    private int firstWith(int found) {
        int first = found;
        while (first > 0 && ends[first - 1] == ends[found]) {
            first--;
        }
        return first;
    }

    /** A step that reaches every place once before it comes back, and lands far from where it was. */
    private static long stride(int people) {
        long step = Math.max(1, people * GOLDEN_PER_MILLION / MILLION);
        while (people > 1 && !coprime(step, people)) {
            step++;
        }
        return step;
    }

    private static boolean coprime(long one, long other) {
        return other == 0 ? one == 1 : coprime(other, one % other);
    }
}
