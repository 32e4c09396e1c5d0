package jp.mamis.application.memory;

import jp.mamis.application.hpki.status.RespondersContract;

class InMemoryRespondersTest implements RespondersContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryResponders(store));
    }
}
