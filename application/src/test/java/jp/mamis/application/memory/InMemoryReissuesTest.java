package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.ReissuesContract;

class InMemoryReissuesTest implements ReissuesContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocations revocations = new InMemoryRevocations(store, issuances);
        return new Stored(
                new InMemoryUnitOfWork(store),
                new InMemoryReissues(store, issuances, revocations),
                issuances,
                revocations);
    }
}
