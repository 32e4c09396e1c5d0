package jp.mamis.application.memory;

import jp.mamis.application.accounts.Mandates;
import jp.mamis.application.accounts.MandatesContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryMandatesTest implements MandatesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Mandates mandates = new InMemoryMandates(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Mandates mandates() {
        return mandates;
    }
}
