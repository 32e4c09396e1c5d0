package jp.mamis.application.memory;

import jp.mamis.application.procedures.CallNotesContract;
import jp.mamis.application.procedures.JoinScene;

class InMemoryCallNotesTest implements CallNotesContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(2);
    }
}
