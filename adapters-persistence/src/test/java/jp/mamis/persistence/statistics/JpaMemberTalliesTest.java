package jp.mamis.persistence.statistics;

import jp.mamis.application.Ports;
import jp.mamis.application.statistics.MemberTalliesContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMemberTalliesTest implements MemberTalliesContract {

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
