package jp.mamis.application.memory;

import jp.mamis.application.labels.LabelPrintingsContract;
import jp.mamis.application.procedures.JoinScene;

class InMemoryLabelPrintingsTest implements LabelPrintingsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(2);
    }
}
