package jp.mamis.domain.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;

/**
 * A body of the federation (医師会), legally independent of the others. It is founded below a parent, may change its
 * name, and ends by merger, split or dissolution; its id and code stay its own for good. Tier and parent are facts of
 * their own, not read from code, name or address.
 */
public sealed interface Association
        permits NationalAssociation, PrefecturalAssociation, LocalAssociation, DistrictAssociation {

    Particulars particulars();

    Tier tier();

    /** The body directly above; empty for the national body. */
    Optional<AssociationId> parent();

    /** The same body with other particulars. */
    Association with(Particulars next);

    default AssociationId id() {
        return particulars().id();
    }

    default AssociationCode code() {
        return particulars().code();
    }

    default Interval period() {
        return particulars().period();
    }

    default List<AssociationId> successors() {
        return particulars().successors();
    }

    /** The name that comes last in time, be it a future one. Screens show {@link #nameOn}. */
    default AssociationName name() {
        return particulars().names().latest().orElseThrow().value();
    }

    /** The name borne on {@code day}; before the first day the first one. */
    default AssociationName nameOn(LocalDate day) {
        return particulars()
                .names()
                .on(day.isBefore(period().from()) ? period().from() : day)
                .orElseThrow();
    }

    default boolean isInForceOn(LocalDate day) {
        return period().contains(day);
    }

    /** Whether its end is fixed and nobody carries on: nobody may be left in it on that day. */
    default boolean endsWithoutSuccessor() {
        return !period().isOpen() && successors().isEmpty();
    }
}
