package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An append-only log outside the store (発行ログ). It is written before a token signs, so that a store brought back from a copy
 * of yesterday learns what was signed since. Several processes may write to one log.
 */
public interface IssuanceLog {

    /**
     * Adds a note; when this returns, the note outlives a power cut. A note that was cut short by one was never acted upon and is
     * passed over.
     *
     * @throws IssuanceLogFailure when it cannot be written, or what stands before it was changed
     */
    default void append(IssuanceNote note) {
        appendAll(List.of(note));
    }

    /** Adds several in their order, and forces them to the disk together: when this returns, all of them outlive a power cut. */
    void appendAll(List<? extends IssuanceNote> notes);

    /**
     * Tells every note, in the order they were added; may be called inside a unit of work.
     *
     * @throws IssuanceLogFailure when it cannot be read or was changed
     */
    void read(Consumer<IssuanceNote> reader);

    /**
     * Tells every note after that one.
     *
     * @return false, and nothing is told, where the log does not hold it: another one, or cut off before it
     * @throws IssuanceLogFailure as above
     */
    boolean read(LogHead after, Consumer<IssuanceNote> reader);

    /**
     * How far it goes; none where it has not begun.
     *
     * @throws IssuanceLogFailure when it cannot be read, was changed, or is shorter than this process knows it
     */
    Optional<LogHead> head();

    /** Begins it without a note, where it has not begun; so the first note does too. */
    LogHead begin();
}
