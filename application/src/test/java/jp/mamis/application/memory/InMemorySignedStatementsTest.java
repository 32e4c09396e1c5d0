package jp.mamis.application.memory;

import jp.mamis.application.qualification.SignedStatementsContract;

class InMemorySignedStatementsTest implements SignedStatementsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemorySignedStatements(store));
    }
}
