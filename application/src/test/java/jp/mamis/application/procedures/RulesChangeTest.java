package jp.mamis.application.procedures;

import jp.mamis.application.memory.InMemoryPorts;

class RulesChangeTest implements RulesChangeScenario {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(DOCTORS);

    @Override
    public JoinScene scene() {
        return scene;
    }
}
