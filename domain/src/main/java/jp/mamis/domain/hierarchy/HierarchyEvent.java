package jp.mamis.domain.hierarchy;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.kernel.DomainEvent;

/** What happened to the federation (組織変更). Days are the first on which the change holds. */
public sealed interface HierarchyEvent extends DomainEvent {

    /** A body began to exist. */
    record Founded(AssociationId body, AssociationCode code, LocalDate from) implements HierarchyEvent {}

    /** A body bears another name. */
    record Renamed(AssociationId body, AssociationName name, LocalDate from) implements HierarchyEvent {}

    /** A body was merged into another. */
    record Merged(AssociationId body, AssociationId into, LocalDate from) implements HierarchyEvent {}

    /** A body was split into others. */
    record Split(AssociationId body, List<AssociationId> into, LocalDate from) implements HierarchyEvent {
        public Split {
            into = List.copyOf(into);
        }
    }

    /** A body ceased to exist without successor. */
    record Dissolved(AssociationId body, LocalDate from) implements HierarchyEvent {}
}
