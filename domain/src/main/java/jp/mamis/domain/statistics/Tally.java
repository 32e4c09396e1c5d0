package jp.mamis.domain.statistics;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;

/** How many are counted of whom (集計結果); whom {@link Census} says. */
public record Tally(List<Counted> counts) {

    /**
     * Persons alike in one body.
     *
     * @param pending whether they wait to be taken in
     * @param persons more than none
     */
    public record Counted(AssociationId body, MemberCategory category, Sex sex, boolean pending, long persons) {}

    public Tally {
        counts = List.copyOf(counts);
    }

    /** The line of a body. */
    public CategoryCounts line(AssociationId body, Counting counting) {
        return sum(counted -> counted.body().equals(body) && counts(counted, counting));
    }

    /** The line of one sex in a body. */
    public CategoryCounts line(AssociationId body, Sex sex, Counting counting) {
        return sum(counted -> counted.body().equals(body) && counted.sex() == sex && counts(counted, counting));
    }

    private static boolean counts(Counted counted, Counting counting) {
        return !counted.pending() || counting == Counting.WITH_PENDING;
    }

    /** How many wait for the body. */
    public long pending(AssociationId body) {
        return sum(counted -> counted.body().equals(body) && counted.pending()).total();
    }

    /** The bodies anybody is counted in. */
    public Set<AssociationId> bodies() {
        return counts.stream().map(Counted::body).collect(Collectors.toUnmodifiableSet());
    }

    /** What is counted in the body. */
    public Tally of(AssociationId body) {
        return new Tally(
                counts.stream().filter(counted -> counted.body().equals(body)).toList());
    }

    /** Whether anybody of that sex is counted. */
    public boolean has(Sex sex) {
        return counts.stream().anyMatch(counted -> counted.sex() == sex);
    }

    private CategoryCounts sum(Predicate<Counted> wanted) {
        CategoryCounts sum = CategoryCounts.NONE;
        for (Counted counted : counts) {
            if (wanted.test(counted)) {
                sum = sum.and(counted.category(), counted.persons());
            }
        }
        return sum;
    }
}
