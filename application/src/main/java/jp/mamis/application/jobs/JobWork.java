package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** What a kind of job does. */
public interface JobWork {

    /**
     * A piece that was done.
     *
     * @param position where the next one begins
     * @param done     how many things it settled
     * @param refused  how many of these were refused
     * @param last     whether nothing is left
     * @param facts    what is kept with the job from now on, beside what is
     * @param wrong    why it was left out, where it was
     */
    record Piece(
            int position, int done, int refused, boolean last, Map<String, String> facts, Optional<Refusal> wrong) {

        public Piece {
            facts = Map.copyOf(facts);
        }

        /** One that settled what it was to. */
        public static Piece of(int position, int done, int refused, boolean last) {
            return new Piece(position, done, refused, last, Map.of(), Optional.empty());
        }

        public Piece keeping(Map<String, String> more) {
            return new Piece(position, done, refused, last, more, wrong);
        }
    }

    /** The pieces of one job, for one run. */
    interface Pieces {

        /**
         * Does the next piece in the running unit of work: a few seconds' work at the most. A refusal ends the job.
         *
         * @param caller whoever ordered it, with the duties of today
         */
        Outcome<Piece> next(Job job, Caller caller, Instant now);

        /** What becomes of a piece that threw, in a unit of work of its own; a refusal ends the job. */
        default Outcome<Piece> stumbled(Job job, RuntimeException failure, Instant now) {
            return Outcome.refused(JobRefusal.PIECE_FAILED);
        }
    }

    JobKind kind();

    Pieces pieces();

    /** What is to be done in the unit of work in which the job ends well. */
    default void ended(Job job) {}
}
