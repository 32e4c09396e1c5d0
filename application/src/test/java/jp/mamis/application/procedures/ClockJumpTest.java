package jp.mamis.application.procedures;

import jp.mamis.application.memory.InMemoryPorts;

class ClockJumpTest implements ClockJumpScenario {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(DOCTORS);
    }
}
