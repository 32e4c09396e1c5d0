package jp.mamis.application.memory;

import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.journal.ViewLogContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryViewLogTest implements ViewLogContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final ViewLog views = new InMemoryViewLog(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public ViewLog views() {
        return views;
    }
}
