package jp.mamis.application.memory;

import jp.mamis.application.hpki.ceremony.ActivationsContract;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.kernel.Realm;

class InMemoryActivationsTest implements ActivationsContract {

    @Override
    public CeremonyScene scene() {
        return new CeremonyScene(InMemoryPorts.ports(), Realm.DEMONSTRATION).prepared();
    }
}
