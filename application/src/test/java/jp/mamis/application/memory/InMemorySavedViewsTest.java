package jp.mamis.application.memory;

import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.saved.SavedViewsContract;

class InMemorySavedViewsTest implements SavedViewsContract {

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(2);
    }
}
