package jp.mamis.application.memory;

import jp.mamis.application.qualification.QualificationFactsContract;

class InMemoryQualificationFactsTest implements QualificationFactsContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocationLists lists = new InMemoryRevocationLists(store);
        return new Stored(
                new InMemoryUnitOfWork(store),
                new InMemoryQualificationFacts(store),
                new InMemoryHeldCertificates(issuances, lists),
                issuances,
                lists);
    }
}
