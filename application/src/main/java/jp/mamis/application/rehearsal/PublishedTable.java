package jp.mamis.application.rehearsal;

import static jp.mamis.domain.membership.MemberCategory.A1;
import static jp.mamis.domain.membership.MemberCategory.A2B;
import static jp.mamis.domain.membership.MemberCategory.A2C;
import static jp.mamis.domain.membership.MemberCategory.B;
import static jp.mamis.domain.membership.MemberCategory.C;
import static jp.mamis.domain.membership.MemberCategory.UNKNOWN;
import static jp.mamis.domain.person.Sex.FEMALE;
import static jp.mamis.domain.person.Sex.MALE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;

/**
 * The members of the national body by sex and category (会員区分別会員統計表), as its introductory slides on MAMIS (version
 * 1.00) print them for 31 March 2024. The printed categories of men are one short of the printed total of men: that one
 * stands here without a category.
 */
final class PublishedTable {

    /** The day that the table is of, the last of a fiscal year. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    /** So many members of one sex in one category. */
    record Cell(Sex sex, MemberCategory category, int members) {}

    private static final List<Cell> PRINTED = List.of(
            new Cell(MALE, A1, 72_414),
            new Cell(MALE, A2B, 30_958),
            new Cell(MALE, A2C, 2_555),
            new Cell(MALE, B, 34_023),
            new Cell(MALE, C, 2_800),
            new Cell(MALE, UNKNOWN, 1),
            new Cell(FEMALE, A1, 9_714),
            new Cell(FEMALE, A2B, 10_910),
            new Cell(FEMALE, A2C, 1_443),
            new Cell(FEMALE, B, 9_470),
            new Cell(FEMALE, C, 1_345));

    private static final int TOTAL = PRINTED.stream().mapToInt(Cell::members).sum();

    private PublishedTable() {}

    /** The same proportions among {@code members}: by largest remainder, of equal ones the first. */
    static List<Cell> of(int members) {
        List<Integer> whole = PRINTED.stream()
                .map(cell -> (int) (product(cell, members) / TOTAL))
                .toList();
        int left = members - whole.stream().mapToInt(Integer::intValue).sum();
        Set<Integer> oneMore = IntStream.range(0, PRINTED.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -(product(PRINTED.get(i), members) % TOTAL)))
                .limit(left)
                .collect(Collectors.toSet());
        return IntStream.range(0, PRINTED.size())
                .mapToObj(i -> new Cell(
                        PRINTED.get(i).sex(), PRINTED.get(i).category(), whole.get(i) + (oneMore.contains(i) ? 1 : 0)))
                .toList();
    }

    private static long product(Cell cell, int members) {
        return (long) cell.members() * members;
    }
}
