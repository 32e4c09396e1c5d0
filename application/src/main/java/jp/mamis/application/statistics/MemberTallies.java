package jp.mamis.application.statistics;

import java.util.Set;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.SumBelow;
import jp.mamis.domain.statistics.Tally;

/** Counts members in the store, as {@link jp.mamis.domain.statistics.Census} says. */
public interface MemberTallies {

    /** Who is counted in each of the bodies, in no order; of whom there is nobody, there is no entry. */
    Tally tally(Set<AssociationId> bodies, CensusDate date);

    /** How the members of {@code children} add up to those of {@code body}. */
    SumBelow sumBelow(AssociationId body, Set<AssociationId> children, CensusDate date);
}
