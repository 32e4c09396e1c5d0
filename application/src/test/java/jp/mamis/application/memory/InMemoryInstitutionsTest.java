package jp.mamis.application.memory;

import jp.mamis.application.institutions.InstitutionsContract;
import jp.mamis.application.procedures.JoinScene;

class InMemoryInstitutionsTest implements InstitutionsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(0);
    }
}
