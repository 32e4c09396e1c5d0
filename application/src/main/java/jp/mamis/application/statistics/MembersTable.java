package jp.mamis.application.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.domain.statistics.SumBelow;
import jp.mamis.domain.statistics.Tally;

/**
 * The table of members by category (会員区分別会員統計表).
 *
 * @param parts   the bodies it is broken down by, by code; none where it is not
 * @param sums    how the bodies directly below add up; empty where it is not broken down
 * @param pending how many wait to be taken in by the body itself
 */
public record MembersTable(
        Association body,
        CensusDate date,
        Counting counting,
        Set<Dimension> by,
        List<Association> parts,
        Tally tally,
        Optional<SumBelow> sums,
        long pending) {

    /**
     * One line.
     *
     * @param sex empty for both the sexes and everybody else together
     */
    public record Line(Association body, Optional<Sex> sex, CategoryCounts counts) {}

    public MembersTable {
        by = Set.copyOf(by);
        parts = List.copyOf(parts);
    }

    /** The lines of the body, then those of each part; by sex below each, where asked. */
    public List<Line> lines() {
        List<Sex> sexes = sexes();
        List<Line> lines = new ArrayList<>(lines(body, sexes));
        parts.forEach(part -> lines.addAll(lines(part, sexes)));
        return lines;
    }

    /** The lines of the body itself. */
    public List<Line> ownLines() {
        return lines(body, sexes());
    }

    private List<Line> lines(Association of, List<Sex> sexes) {
        Tally own = tally.of(of.id());
        return Stream.concat(Stream.of(Optional.<Sex>empty()), sexes.stream().map(Optional::of))
                .map(sex -> new Line(
                        of,
                        sex,
                        sex.map(one -> own.line(of.id(), one, counting)).orElseGet(() -> own.line(of.id(), counting))))
                .toList();
    }

    /** Men and women, and the others where there are any: they then stand in every part, so that lines can be compared. */
    private List<Sex> sexes() {
        return by.contains(Dimension.SEX)
                ? Stream.of(Sex.values())
                        .filter(sex -> sex == Sex.MALE || sex == Sex.FEMALE || tally.has(sex))
                        .toList()
                : List.of();
    }
}
