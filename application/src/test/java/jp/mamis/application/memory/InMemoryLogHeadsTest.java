package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.LogHeadsContract;

class InMemoryLogHeadsTest implements LogHeadsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryLogHeads(store));
    }
}
