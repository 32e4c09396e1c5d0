package jp.mamis.application.memory;

import jp.mamis.application.hpki.ceremony.CeremoniesContract;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.kernel.Realm;

class InMemoryCeremoniesTest implements CeremoniesContract {

    @Override
    public CeremonyScene scene() {
        return new CeremonyScene(InMemoryPorts.ports(), Realm.DEMONSTRATION).prepared();
    }
}
