package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.RevocationsContract;

class InMemoryRevocationsTest implements RevocationsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryRevocations(store, issuances), issuances);
    }
}
