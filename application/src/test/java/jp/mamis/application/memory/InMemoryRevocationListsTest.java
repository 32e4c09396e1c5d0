package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.RevocationListsContract;

class InMemoryRevocationListsTest implements RevocationListsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryRevocationLists(store));
    }
}
