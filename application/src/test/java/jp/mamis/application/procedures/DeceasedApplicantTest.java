package jp.mamis.application.procedures;

import jp.mamis.application.memory.InMemoryPorts;

class DeceasedApplicantTest implements DeceasedScenario {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(2);
    }
}
