package jp.mamis.application.memory;

import jp.mamis.application.qualification.HeldCertificatesContract;

class InMemoryHeldCertificatesTest implements HeldCertificatesContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocationLists lists = new InMemoryRevocationLists(store);
        return new Stored(
                new InMemoryUnitOfWork(store), new InMemoryHeldCertificates(issuances, lists), issuances, lists);
    }
}
