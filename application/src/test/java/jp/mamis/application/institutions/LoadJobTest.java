package jp.mamis.application.institutions;

import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.JoinScene;

class LoadJobTest implements LoadJobScenario {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(1);
    }
}
