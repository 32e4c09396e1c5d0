package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.OutsideRootsContract;

class InMemoryOutsideRootsTest implements OutsideRootsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryOutsideRoots(store));
    }
}
