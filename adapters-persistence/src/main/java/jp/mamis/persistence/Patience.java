package jp.mamis.persistence;

import java.time.Duration;

/**
 * How long a connection waits for the server, and the server for it. Whoever is out of patience fails as
 * {@link jp.mamis.application.kernel.StoreUnavailable} and may try again; the connection goes on or is replaced.
 *
 * @param statement for one statement, its locks included; zero for no end
 * @param lock      for one lock that another transaction holds; zero for no end
 * @param idle      for the next statement of a transaction that has begun; zero for no end
 */
record Patience(Duration statement, Duration lock, Duration idle) {

    /**
     * Long work is many statements in many transactions, so none needs longer, with a nation loaded. Everybody passes some
     * locks, the head of the journal above all: who holds one and falls silent is cut off, so that the others wait no
     * longer than it takes to be told.
     */
    static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(60));

    /** For whoever works alone. */
    static final Patience ENDLESS = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * For the numbered scripts: one may take long, but where it waits for a table, everybody who comes later waits behind
     * it. It gives up before they do, so that other nodes go on; the next start tries again.
     */
    static final Patience SCRIPTS = new Patience(Duration.ZERO, Duration.ofSeconds(8), Duration.ZERO);

    /** The server ends a statement first and says so; only one that says nothing any more is given up here. */
    private static final Duration LONGER_THAN_THE_SERVER = Duration.ofSeconds(30);

    /** Seconds without a byte after which the server counts as gone, as the driver wants them; 0 for never. */
    long socketSeconds() {
        return statement.isZero() ? 0 : statement.plus(LONGER_THAN_THE_SERVER).toSeconds();
    }

    /** Tells the server, once per connection. */
    String sql() {
        return "set statement_timeout = " + statement.toMillis() + "; set lock_timeout = " + lock.toMillis()
                + "; set idle_in_transaction_session_timeout = " + idle.toMillis();
    }
}
