package jp.mamis.application.memory;

import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;

/** The unit of work over tables in memory. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final InMemoryStore store;

    public InMemoryUnitOfWork(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.transaction(work);
    }

    @Override
    public <T> T readOnly(Supplier<T> work) {
        return store.reading(work);
    }
}
