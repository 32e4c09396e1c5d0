package jp.mamis.application.memory;

import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.PaperFormsContract;

class InMemoryPaperFormsTest implements PaperFormsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(2);
    }
}
