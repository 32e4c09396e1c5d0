package jp.mamis.application.hpki.ca;

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
    void append(IssuanceNote note);

    /**
     * Tells every note, in the order they were added; may be called inside a unit of work.
     *
     * @throws IssuanceLogFailure when it cannot be read or was changed
     */
    void read(Consumer<IssuanceNote> reader);
}
