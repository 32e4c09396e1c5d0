package jp.mamis.application.memory;

import jp.mamis.application.hpki.ceremony.CaOfficersContract;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.kernel.Realm;

class InMemoryCaOfficersTest implements CaOfficersContract {

    @Override
    public CeremonyScene scene() {
        return new CeremonyScene(InMemoryPorts.ports(), Realm.DEMONSTRATION).prepared();
    }
}
