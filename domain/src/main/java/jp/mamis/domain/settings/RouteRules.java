package jp.mamis.domain.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * The rules by which a filing is judged and decided to its end (適用規則): of each body of its route those in force on the
 * day it was filed, whatever the body sets afterwards.
 */
public record RouteRules(Map<AssociationId, Applied> byBody) {

    /** No body has set anything. */
    public static final RouteRules STANDARD = new RouteRules(Map.of());

    /**
     * A body's rules as they were taken along.
     *
     * @param since the day their version began; empty where the body had set nothing
     */
    public record Applied(Optional<LocalDate> since, BodyRules rules) {

        private static final Applied NOTHING_SET = new Applied(Optional.empty(), BodyRules.STANDARD);

        static Applied of(DatedRules dated) {
            return new Applied(Optional.of(dated.validFrom()), dated.rules());
        }
    }

    public RouteRules {
        byBody = Map.copyOf(byBody);
    }

    /** @param settings of every body of the route that has set something */
    public static RouteRules on(LocalDate day, Iterable<AssociationSettings> settings) {
        Map<AssociationId, Applied> rules = new HashMap<>();
        settings.forEach(of -> of.on(day).ifPresent(dated -> rules.put(of.body(), Applied.of(dated))));
        return new RouteRules(rules);
    }

    public BodyRules of(AssociationId body) {
        return applied(body).rules();
    }

    /** Whether the body takes in who belongs to none below it. */
    public boolean takesDirectly(AssociationId body) {
        return of(body).reach().direct();
    }

    public Applied applied(AssociationId body) {
        return byBody.getOrDefault(body, Applied.NOTHING_SET);
    }

    /** The same with other rules of one body. */
    public RouteRules with(AssociationId body, DatedRules dated) {
        Map<AssociationId, Applied> next = new HashMap<>(byBody);
        next.put(body, Applied.of(dated));
        return new RouteRules(next);
    }

    /** What is known here, and where nothing is, what {@code more} knows: for bodies that came to the route later. */
    public RouteRules or(RouteRules more) {
        Map<AssociationId, Applied> next = new HashMap<>(more.byBody);
        next.putAll(byBody);
        return new RouteRules(next);
    }
}
