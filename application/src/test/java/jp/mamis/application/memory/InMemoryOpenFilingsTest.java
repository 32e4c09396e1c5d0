package jp.mamis.application.memory;

import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.OpenFilingsContract;

class InMemoryOpenFilingsTest implements OpenFilingsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(10);
    }
}
