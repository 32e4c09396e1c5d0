package jp.mamis.application.memory;

import jp.mamis.application.hierarchy.Associations;
import jp.mamis.application.hierarchy.AssociationsContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryAssociationsTest implements AssociationsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Associations associations = new InMemoryAssociations(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Associations associations() {
        return associations;
    }
}
