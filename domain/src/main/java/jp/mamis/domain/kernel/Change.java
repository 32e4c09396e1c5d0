package jp.mamis.domain.kernel;

import java.util.List;

/** What a transition yields: the new state and what happened. */
public record Change<S>(S state, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <S> Change<S> of(S state, DomainEvent... events) {
        return new Change<>(state, List.of(events));
    }
}
