package jp.mamis.persistence.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.mamis.application.kernel.UnitOfWork;

/** The unit of work over an application-managed entity manager: one connection, one commit. */
public final class JpaUnitOfWork implements UnitOfWork {

    /**
     * One view of everything; and plans for the values at hand, since one that is to do for every body, from a district's
     * dozen to the nation, takes seconds for some. What writes looks up a few rows by their keys and keeps its plans.
     */
    private static final String READ_ONLY =
            "set transaction isolation level repeatable read, read only; set local plan_cache_mode = force_custom_plan";

    private static final String SOURCE = "jakarta.persistence.nonJtaDataSource";

    private final EntityManagerFactory factory;
    private final CurrentEntityManager current;
    private final Statements statements;
    private final Consumer<EntityManager> beside;

    public JpaUnitOfWork(EntityManagerFactory factory, CurrentEntityManager current) {
        this(factory, current, nothing -> {});
    }

    /** @param beside what is written first in every transaction that may write */
    public JpaUnitOfWork(EntityManagerFactory factory, CurrentEntityManager current, Consumer<EntityManager> beside) {
        this.factory = factory;
        this.current = current;
        this.statements = new Statements(current);
        this.beside = beside;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.isActive()) {
            return work.get();
        }
        return StoreFailures.translated(() -> transaction(() -> {
            beside.accept(current.get());
            return work.get();
        }));
    }

    @Override
    public <T> T readOnly(Supplier<T> work) {
        if (current.isActive()) {
            return work.get();
        }
        return StoreFailures.translated(() -> transaction(() -> {
            // By the driver: the provider would spend more on it than the server.
            statements.run(READ_ONLY);
            return work.get();
        }));
    }

    /** A host that keeps its connections to itself is read from as ever. */
    @Override
    public <T> T glance(Supplier<T> work) {
        if (current.isActive() || !(factory.getProperties().get(SOURCE) instanceof DataSource)) {
            return readOnly(work);
        }
        DataSource source = (DataSource) factory.getProperties().get(SOURCE);
        return StoreFailures.translated(() -> {
            try (Connection connection = source.getConnection()) {
                current.glance(connection);
                return work.get();
            } catch (SQLException failure) {
                throw new FailedStatement(failure);
            } finally {
                current.leave();
            }
        });
    }

    /**
     * Runs {@code work} on the host's entity manager, whose transaction the host has begun and will commit. The journal
     * takes its number when this call ends, so nothing should follow it but the host's commit. What the work sees is what
     * the host's isolation shows: for one consistent view the host begins at {@code repeatable read}.
     */
    public <T> T joining(EntityManager host, Supplier<T> work) {
        if (current.isActive()) {
            return work.get();
        }
        return StoreFailures.translated(() -> {
            // Without this the provider reads outside the host's transaction until the first write.
            host.unwrap(Connection.class);
            return finished(host, work);
        });
    }

    private <T> T transaction(Supplier<T> work) {
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            // Without this the provider reads outside the transaction until the first write.
            manager.unwrap(org.eclipse.persistence.sessions.UnitOfWork.class).beginEarlyTransaction();
            T answer = finished(manager, work);
            manager.getTransaction().commit();
            return answer;
        } catch (RuntimeException | Error failure) {
            rollBack(manager, failure);
            throw failure;
        } finally {
            manager.close();
        }
    }

    /** A connection that is gone cannot roll back; the failure that came first is the one to tell. */
    private static void rollBack(EntityManager manager, Throwable first) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException second) {
            first.addSuppressed(second);
        }
    }

    private <T> T finished(EntityManager manager, Supplier<T> work) {
        current.enter(manager);
        try {
            T answer = work.get();
            current.finish();
            return answer;
        } finally {
            current.leave();
        }
    }
}
