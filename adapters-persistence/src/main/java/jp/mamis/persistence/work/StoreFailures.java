package jp.mamis.persistence.work;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.StoreUnavailable;
import org.eclipse.persistence.exceptions.DatabaseException;

/** Turns what the provider and the driver throw into the two failures the application knows. */
final class StoreFailures {

    /** Unique violation, serialization failure, deadlock: someone else was first. PostgreSQL appendix A. */
    private static final Set<String> STALE = Set.of("23505", "40001", "40P01");

    /** Where a file may grow no further, but also where an index is broken: whoever runs the system has to look. */
    private static final String FAULT_WITHIN = "XX000";

    /**
     * Administrator shutdown, crash shutdown, cannot connect now, too many connections, disk full, files that cannot be written,
     * a fault within the server, as where a file may grow no further; a lock, a statement, a transaction that took longer than
     * anybody waits.
     */
    private static final Set<String> UNAVAILABLE =
            Set.of("57P01", "57P02", "57P03", "53300", "53100", "58030", FAULT_WITHIN, "55P03", "57014", "25P03");

    private static final System.Logger LOG = System.getLogger(StoreFailures.class.getName());

    private StoreFailures() {}

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockException e) {
            throw new StaleState("version", e);
        } catch (PersistenceException | DatabaseException e) {
            throw translate(e);
        } catch (FailedStatement e) {
            throw translate(e);
        }
    }

    private static RuntimeException translate(RuntimeException e) {
        Optional<SQLException> cause = sqlCause(e);
        if (hasCause(e, OptimisticLockException.class)
                || hasCause(e, org.eclipse.persistence.exceptions.OptimisticLockException.class)) {
            return new StaleState("version", e);
        }
        if (cause.isEmpty()) {
            return e;
        }
        SQLException sql = cause.get();
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (STALE.contains(state)) {
            return new StaleState("row", e);
        }
        if (state.equals(FAULT_WITHIN)) {
            LOG.log(Level.ERROR, "the database reports a fault within itself", e);
        }
        boolean unreachable =
                state.startsWith("08") || UNAVAILABLE.contains(state) || sql instanceof SQLTransientConnectionException;
        return unreachable ? new StoreUnavailable("the database does not answer", e) : e;
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<SQLException> sqlCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
