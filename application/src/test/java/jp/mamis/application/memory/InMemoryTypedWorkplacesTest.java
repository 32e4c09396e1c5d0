package jp.mamis.application.memory;

import jp.mamis.application.institutions.TypedWorkplacesContract;
import jp.mamis.application.procedures.JoinScene;

class InMemoryTypedWorkplacesTest implements TypedWorkplacesContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(3);
    }
}
