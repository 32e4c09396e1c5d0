package jp.mamis.application.rehearsal;

import java.util.List;
import jp.mamis.domain.hierarchy.Association;

/**
 * A procedure to be played.
 *
 * @param number which one it is in its nation, for good
 * @param route  the bodies asked, lowest first
 * @param at     the place on the route of the body at which the course takes its turn
 */
record PlannedProcedure(int number, List<Association> route, Course course, int at) {

    /** How a procedure comes to its present state, once all bodies below have approved. */
    enum Course {
        /** Never filed. */
        DRAFT,
        OPEN,
        IN_REVIEW,
        SENT_BACK,
        /** Sent back to the body below, whose turn it is again. */
        SENT_TO_BODY_BELOW,
        COMPLETED,
        /** Sent back once, answered, and approved by all. */
        COMPLETED_AFTER_ANSWER,
        REJECTED,
        /** Taken back; the bodies that had approved have yet to choose. */
        WITHDRAWN,
        WITHDRAWN_AND_KEPT,
        WITHDRAWN_AND_CANCELLED,
        EXPIRED;

        /** Whether a body below must have decided for the course to make sense. */
        boolean needsOneBelow() {
            return switch (this) {
                case SENT_TO_BODY_BELOW, WITHDRAWN_AND_KEPT, WITHDRAWN_AND_CANCELLED -> true;
                case DRAFT,
                        OPEN,
                        IN_REVIEW,
                        SENT_BACK,
                        COMPLETED,
                        COMPLETED_AFTER_ANSWER,
                        REJECTED,
                        WITHDRAWN,
                        EXPIRED -> false;
            };
        }
    }

    PlannedProcedure {
        route = List.copyOf(route);
    }
}
