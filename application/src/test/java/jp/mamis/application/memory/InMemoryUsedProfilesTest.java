package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.UsedProfilesContract;

class InMemoryUsedProfilesTest implements UsedProfilesContract {

    @Override
    public Stored stored() {
        InMemoryStore store = new InMemoryStore();
        return new Stored(new InMemoryUnitOfWork(store), new InMemoryUsedProfiles(store));
    }
}
