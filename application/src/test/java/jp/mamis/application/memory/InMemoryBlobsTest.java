package jp.mamis.application.memory;

import jp.mamis.application.attachments.BlobsContract;
import jp.mamis.application.procedures.JoinScene;

class InMemoryBlobsTest implements BlobsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(3);
    }
}
