package jp.mamis.application.kernel;

import java.util.function.Supplier;

/**
 * The transaction boundary. Everything a supplier changes through the ports becomes durable together when the call
 * returns, or not at all when it throws. A refusal is a value, so it commits: it has written one journal entry.
 *
 * <p>A call inside another joins it: the outer one commits. An embedder brings its own and so joins the host's
 * transaction.
 */
public interface UnitOfWork {

    /**
     * Runs {@code work} in a transaction and returns its answer after commit.
     *
     * @throws StaleState       when another transaction changed the same thing first
     * @throws StoreUnavailable when the store does not answer; whether a commit in progress took effect is then unknown
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Runs {@code work} on one consistent view of the store; changes made inside are an error or lost. Joined to a
     * running {@link #inTransaction} it sees what that sees, others' commits in between included.
     */
    <T> T readOnly(Supplier<T> work);

    /**
     * Runs {@code work}, which asks one question of one port: for what is asked hundreds of times a second. Nothing begins
     * or ends around it, so a second question would be answered from another moment. Inside another unit it is part of it.
     */
    default <T> T glance(Supplier<T> work) {
        return readOnly(work);
    }
}
