package jp.mamis.domain.procedures;

import java.util.List;
import jp.mamis.domain.settings.Workflow;

/**
 * The place in a body's workflow to which confirmations lead.
 *
 * @param stage the one that is confirmed now; past the last when all are
 * @param there how many have confirmed at it
 */
record Reached(int stage, int there) {

    private static final Reached BEGINNING = new Reached(0, 0);

    static Reached by(List<Confirmation> given, Workflow workflow) {
        Reached now = BEGINNING;
        for (Confirmation one : given) {
            now = now.at(one.stage()).after(one, workflow);
        }
        return now;
    }

    Reached next() {
        return new Reached(stage + 1, 0);
    }

    /** A stage that was left behind says so by the next confirmation only. */
    private Reached at(int later) {
        return later > stage ? new Reached(later, 0) : this;
    }

    private Reached after(Confirmation one, Workflow workflow) {
        int now = there + 1;
        boolean enough = workflow.stages().get(stage).need() instanceof Workflow.Count count
                ? now == count.number()
                : one.closing();
        return enough ? next() : new Reached(stage, now);
    }
}
