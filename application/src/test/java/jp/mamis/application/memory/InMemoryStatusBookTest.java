package jp.mamis.application.memory;

import jp.mamis.application.hpki.status.StatusBookContract;

class InMemoryStatusBookTest implements StatusBookContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        InMemoryResponders responders = new InMemoryResponders(store);
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocations revocations = new InMemoryRevocations(store, issuances);
        return new Stored(
                new InMemoryUnitOfWork(store),
                responders,
                issuances,
                revocations,
                new InMemoryStatusBook(store, responders, issuances, revocations));
    }
}
