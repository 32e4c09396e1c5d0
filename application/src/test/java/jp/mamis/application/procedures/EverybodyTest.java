package jp.mamis.application.procedures;

import jp.mamis.application.memory.InMemoryPorts;

class EverybodyTest implements EverybodyScenario {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(10);

    @Override
    public JoinScene scene() {
        return scene;
    }
}
