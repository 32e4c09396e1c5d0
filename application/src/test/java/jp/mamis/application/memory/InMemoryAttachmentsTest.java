package jp.mamis.application.memory;

import jp.mamis.application.attachments.AttachmentsContract;
import jp.mamis.application.procedures.JoinScene;

class InMemoryAttachmentsTest implements AttachmentsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(3);
    }
}
