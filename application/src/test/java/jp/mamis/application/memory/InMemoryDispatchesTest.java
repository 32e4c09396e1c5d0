package jp.mamis.application.memory;

import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.tray.DispatchesContract;

class InMemoryDispatchesTest implements DispatchesContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(10);
    }
}
