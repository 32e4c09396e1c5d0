package jp.mamis.application.procedures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.AssociationId;

/** How long bodies usually take (目安), as their own approvals of the last year show. In the running transaction. */
final class UsualTimes {

    /** From fewer decisions nothing is said. */
    static final int ENOUGH = 5;

    private static final Duration LATELY = Duration.ofDays(365);

    private final ProcedureIndex index;

    UsualTimes(ProcedureIndex index) {
        this.index = index;
    }

    /** By body; none for those that have decided too little lately. */
    Map<AssociationId, ProcedureIndex.Usual> of(Collection<AssociationId> bodies, Instant now) {
        return bodies.isEmpty()
                ? Map.of()
                : index.usual(bodies, now.minus(LATELY)).stream()
                        .filter(known -> known.decided() >= ENOUGH)
                        .collect(Collectors.toUnmodifiableMap(ProcedureIndex.Usual::body, Function.identity()));
    }
}
