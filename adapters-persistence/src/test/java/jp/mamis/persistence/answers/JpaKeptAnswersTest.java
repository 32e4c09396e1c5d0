package jp.mamis.persistence.answers;

import jp.mamis.application.Ports;
import jp.mamis.application.answers.KeptAnswersContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaKeptAnswersTest implements KeptAnswersContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
    }

    @Override
    public Ports ports() {
        return adapters.ports();
    }
}
