package jp.mamis.web.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.statistics.MembersTable;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.domain.statistics.SumBelow;

/**
 * The table of members by category in the API.
 *
 * @param association code of the body
 * @param day         whoever was a member on it is counted
 * @param knownAt     what was recorded up to then counts
 * @param pending     how many wait to be taken in by the body itself, counted or not
 * @param lines       of the body, then of each body it is broken down by
 * @param sums        how the bodies directly below add up; only where it is broken down
 */
public record MembersTableJson(
        String association,
        LocalDate day,
        Instant knownAt,
        String counting,
        List<String> by,
        long pending,
        List<LineJson> lines,
        Optional<SumsJson> sums) {

    /**
     * @param sex        MALE, FEMALE, OTHER or UNKNOWN; absent for all together
     * @param total      subtotal, C and unknown category
     * @param categories absent where the table is not by category
     */
    public record LineJson(
            String association, String name, Optional<String> sex, long total, Optional<CategoriesJson> categories) {}

    /**
     * @param subtotal A1, A2(B), A2(C) and B
     * @param unknown  members of unknown category
     */
    public record CategoriesJson(long a1, long a2b, long a2c, long b, long subtotal, long c, long unknown) {

        static CategoriesJson of(CategoryCounts counts) {
            return new CategoriesJson(
                    counts.of(MemberCategory.A1),
                    counts.of(MemberCategory.A2B),
                    counts.of(MemberCategory.A2C),
                    counts.of(MemberCategory.B),
                    counts.subtotal(),
                    counts.of(MemberCategory.C),
                    counts.of(MemberCategory.UNKNOWN));
        }
    }

    /**
     * @param members   of the body: {@code below} less {@code again} and {@code onlyBelow}, and {@code onlyHere}
     * @param below     of the bodies below, body by body
     * @param again     how often somebody is a member below once more than once
     * @param onlyBelow members below who are none of the body
     * @param onlyHere  members of the body who are none below
     * @param doubled   memberships beyond the first of one person in one body, counted nowhere
     */
    public record SumsJson(long members, long below, long again, long onlyBelow, long onlyHere, long doubled) {

        static SumsJson of(SumBelow sums) {
            return new SumsJson(
                    sums.members(), sums.below(), sums.again(), sums.onlyBelow(), sums.onlyHere(), sums.doubled());
        }
    }

    static MembersTableJson of(MembersTable table) {
        Set<Dimension> by = table.by();
        return new MembersTableJson(
                table.body().code().text(),
                table.date().day(),
                table.date().knownAt(),
                table.counting().name(),
                by.stream().sorted().map(Dimension::slug).toList(),
                table.pending(),
                table.lines().stream()
                        .map(line -> new LineJson(
                                line.body().code().text(),
                                line.body().name().text(),
                                line.sex().map(Enum::name),
                                line.counts().total(),
                                by.contains(Dimension.CATEGORY)
                                        ? Optional.of(CategoriesJson.of(line.counts()))
                                        : Optional.empty()))
                        .toList(),
                table.sums().map(SumsJson::of));
    }
}
