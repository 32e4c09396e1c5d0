package jp.mamis.application.tray;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;

/** The trays of all bodies. */
public interface Dispatches {

    /** Puts news into the tray of its body with the running transaction, unless its occasion is known; answers whether it did. */
    boolean put(Tidings tidings);

    /** Those of the ids that are in the trays of the bodies, the longest there first. */
    List<Dispatch> of(Collection<AssociationId> bodies, Collection<DispatchId> ids);

    /** The same, held for the running transaction: others who want to change them wait. */
    List<Dispatch> held(Collection<AssociationId> bodies, Collection<DispatchId> ids);

    /**
     * Stores the next state of a dispatch; its version counts one more afterwards.
     *
     * @throws StaleState at once, when someone else stored it meanwhile
     */
    void store(Dispatch dispatch);

    /**
     * What the filter shows of the trays of the bodies, the longest there first; with the names as they are registered now.
     *
     * @throws MalformedValue of kind {@code cursor} for a cursor this did not give
     */
    Slice<TrayRow> list(Collection<AssociationId> bodies, TrayFilter filter, Page page);

    /**
     * How many wait.
     *
     * @param oldest since when the first of them does; empty when none does
     */
    record Waiting(long number, Optional<Instant> oldest) {}

    /** How many wait in the trays of the bodies. */
    Waiting waiting(Collection<AssociationId> bodies);

    /** Forgets what was settled before {@code before}, {@code most} at the most; answers how many. What waits is kept. */
    int forgetSettledBefore(Instant before, int most);
}
