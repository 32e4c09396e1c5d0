package jp.mamis.web.page;

import java.util.List;

/**
 * The steps of a task over several pages.
 *
 * @param current which step the page shows, from 1
 */
public record Steps(List<String> labels, int current) {

    public Steps {
        labels = List.copyOf(labels);
        if (current < 1 || current > labels.size()) {
            throw new IllegalArgumentException("there is no step " + current + " of " + labels.size());
        }
    }

    /** {@code done}, {@code current} or {@code ahead}. */
    public String state(int step) {
        if (step == current) {
            return "current";
        }
        return step < current ? "done" : "ahead";
    }
}
