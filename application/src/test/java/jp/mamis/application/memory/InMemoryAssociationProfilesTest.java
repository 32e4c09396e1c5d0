package jp.mamis.application.memory;

import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.AssociationProfilesContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryAssociationProfilesTest implements AssociationProfilesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final AssociationProfiles associationProfiles = new InMemoryAssociationProfiles(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public AssociationProfiles associationProfiles() {
        return associationProfiles;
    }
}
