package jp.mamis.application.schedule;

import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.JoinScene;

class ScheduleTest implements ScheduleScenario {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(3);

    @Override
    public JoinScene scene() {
        return scene;
    }
}
