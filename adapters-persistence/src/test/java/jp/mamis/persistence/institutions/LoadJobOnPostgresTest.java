package jp.mamis.persistence.institutions;

import jp.mamis.application.institutions.LoadJobScenario;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadJobOnPostgresTest implements LoadJobScenario {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene() {
        DATABASE.empty();
        return new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(1);
    }
}
