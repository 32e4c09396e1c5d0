package jp.mamis.application.memory;

import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.RevokedAuthoritiesContract;
import jp.mamis.application.kernel.Realm;

class InMemoryRevokedAuthoritiesTest implements RevokedAuthoritiesContract {

    @Override
    public CeremonyScene scene() {
        return new CeremonyScene(InMemoryPorts.ports(), Realm.DEMONSTRATION).prepared();
    }
}
