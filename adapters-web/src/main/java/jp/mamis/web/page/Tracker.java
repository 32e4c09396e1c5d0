package jp.mamis.web.page;

import java.util.List;

/** Where a procedure stands: one stage per body, in the order in which they decide. */
public record Tracker(List<Stage> stages) {

    /**
     * One body's part.
     *
     * @param tier    the tier in words
     * @param body    the body's name
     * @param current whether the procedure is here now
     * @param details since when, by whom, what is expected: a line each
     */
    public record Stage(String tier, String body, Chip chip, boolean current, List<String> details) {
        public Stage {
            details = List.copyOf(details);
        }
    }

    public Tracker {
        stages = List.copyOf(stages);
    }
}
