package jp.mamis.application.procedures;

import jp.mamis.application.memory.InMemoryPorts;

class JoinTest implements JoinScenario {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(10);

    @Override
    public JoinScene scene() {
        return scene;
    }
}
