package jp.mamis.application.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;

/**
 * What there is to choose beside the numbers of a body.
 *
 * @param bodies  the caller's own, the way from one of them down to the body, and those directly below it, from the top
 * @param isAbove whether any body stands below it
 */
public record Offered(List<Association> bodies, boolean isAbove) {

    public Offered {
        bodies = List.copyOf(bodies);
    }

    static Offered beside(Association body, Hierarchy bodies, Caller caller) {
        List<Association> below = bodies.children(body.id());
        Stream<Association> own = caller.bodies().stream().flatMap(id -> bodies.find(id).stream());
        Stream<Association> way =
                bodies.pathOf(body.id()).stream().filter(other -> isReadable(other.id(), bodies, caller));
        return new Offered(
                Stream.of(own, way, below.stream())
                        .flatMap(some -> some)
                        .distinct()
                        .sorted(Comparator.comparing(
                                        (Association other) -> other.tier().number())
                                .thenComparing(Association::code))
                        .toList(),
                !below.isEmpty());
    }

    /** Numbers follow the tree; the administration of the system answers for all of them. */
    static boolean isReadable(AssociationId body, Hierarchy bodies, Caller caller) {
        return caller.isSystemAdministrator() || caller.bodies().stream().anyMatch(own -> bodies.contains(own, body));
    }
}
