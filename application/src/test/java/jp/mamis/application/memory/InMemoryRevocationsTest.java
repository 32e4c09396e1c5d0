package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.RevocationsContract;

class InMemoryRevocationsTest implements RevocationsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryRevocations(store));
    }
}
