package jp.mamis.application.memory;

import jp.mamis.application.hpki.register.CertificateIndexContract;

class InMemoryCertificateIndexTest implements CertificateIndexContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        InMemoryCaGenerations generations = new InMemoryCaGenerations(store);
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocations revocations = new InMemoryRevocations(store, issuances);
        InMemoryPhysicians physicians = new InMemoryPhysicians(store);
        return new Stored(
                new InMemoryUnitOfWork(store),
                new InMemoryCertificateIndex(generations, issuances, revocations, physicians),
                generations,
                issuances,
                revocations,
                physicians);
    }
}
