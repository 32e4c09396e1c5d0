package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * How many members a body has on a day.
 *
 * @param tallies those in force, by category
 * @param listed  those whom a filter shows
 */
public record MemberCount(List<MemberTally> tallies, long listed) {

    public MemberCount {
        tallies = List.copyOf(tallies);
    }

    /** Counted once where the numbers by category do not say it already. */
    static MemberCount of(MemberIndex index, AssociationId body, Filter filter, LocalDate day) {
        List<MemberTally> tallies = index.tally(body, day);
        Filter byCategory =
                new Filter(Optional.empty(), filter.category(), Optional.of(MemberStanding.CURRENT), filter.order());
        boolean tallied = filter.equals(byCategory);
        return new MemberCount(tallies, tallied ? sum(tallies, filter) : index.count(body, filter, day));
    }

    private static long sum(List<MemberTally> tallies, Filter filter) {
        return tallies.stream()
                .filter(tally -> filter.category().map(tally.category()::equals).orElse(true))
                .mapToLong(MemberTally::count)
                .sum();
    }
}
