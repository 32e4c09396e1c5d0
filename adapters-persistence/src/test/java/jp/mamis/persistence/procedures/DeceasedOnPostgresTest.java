package jp.mamis.persistence.procedures;

import jp.mamis.application.procedures.DeceasedScenario;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeceasedOnPostgresTest implements DeceasedScenario {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene() {
        DATABASE.empty();
        return new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(2);
    }
}
