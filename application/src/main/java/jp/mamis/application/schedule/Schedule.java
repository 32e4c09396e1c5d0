package jp.mamis.application.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;

/** Where every timed task stands, one turn for each. */
public interface Schedule {

    /** Begins the turns of those tasks that have none, as {@link Turn#first} says. */
    void complete(Instant now);

    /**
     * The turn that is due at {@code now} or before and was due first, held for the running transaction. Turns that
     * another transaction holds are passed over. Empty when none is left.
     */
    Optional<Turn> nextDue(Instant now);

    /** The task's turn, held for the running transaction; waits for another one that holds it. Empty before it was begun. */
    Optional<Turn> hold(TimedTask task);

    /** Every turn that was begun, in the order of the tasks. */
    List<Turn> all();

    /**
     * Stores the next state of a turn; its version counts one more afterwards.
     *
     * @throws StaleState now or at commit, when someone else stored it meanwhile
     */
    void store(Turn turn);
}
