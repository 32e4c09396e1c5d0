package jp.mamis.application.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mamis.application.rehearsal.InventedPlaces.Place;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;

/** The invented workplaces near each body, made once: everybody there works at one of the few. For one thread. */
final class InventedTowns {

    private final Map<AssociationId, List<Place>> near = new HashMap<>();

    /** All of them, hospitals first. */
    List<Place> near(Association body) {
        return near.computeIfAbsent(
                body.id(),
                id -> IntStream.range(0, InventedPlaces.count())
                        .mapToObj(which -> InventedPlaces.near(body, which))
                        .toList());
    }
}
