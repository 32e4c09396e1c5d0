package jp.mamis.persistence.tray;

import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.tray.DispatchesContract;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaDispatchesTest implements DispatchesContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene() {
        DATABASE.empty();
        return new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(10);
    }
}
