package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.IssuancesContract;

class InMemoryIssuancesTest implements IssuancesContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryIssuances(store));
    }
}
