package jp.mamis.application.mail;

import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.JoinScene;

class MailTest implements MailScenario {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(10);

    @Override
    public JoinScene scene() {
        return scene;
    }
}
