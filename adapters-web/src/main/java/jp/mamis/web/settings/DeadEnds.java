package jp.mamis.web.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;

/** Warns of bodies that nobody could join, since rules of one route contradict each other. */
final class DeadEnds {

    /** So many are named. */
    private static final int NAMED = 5;

    private DeadEnds() {}

    static Optional<Notice> warning(List<Association> bodies, Texts t) {
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        BodyNames names = new BodyNames(t);
        String named = bodies.stream()
                .limit(NAMED)
                .map(names::of)
                .collect(Collectors.joining(t.get("settings.dead-ends.and")));
        return Optional.of(Notice.warning(
                t.get(
                        bodies.size() > NAMED ? "settings.dead-ends.many" : "settings.dead-ends",
                        Map.of("bodies", named, "more", bodies.size() - NAMED)),
                t.get("settings.dead-ends.detail")));
    }
}
