package jp.mamis.application.memory;

import jp.mamis.application.qualification.QualificationFactsContract;

class InMemoryQualificationFactsTest implements QualificationFactsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryQualificationFacts(store));
    }
}
