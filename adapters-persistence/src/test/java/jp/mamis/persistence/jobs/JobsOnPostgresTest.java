package jp.mamis.persistence.jobs;

import jp.mamis.application.jobs.JobScenario;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobsOnPostgresTest implements JobScenario {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene(int doctors) {
        DATABASE.empty();
        return new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(doctors);
    }
}
