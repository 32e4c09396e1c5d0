package jp.mamis.persistence.settings;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.application.settings.RuleBookContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaRuleBookTest implements RuleBookContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
    }

    @Override
    public UnitOfWork work() {
        return adapters.ports().work();
    }

    @Override
    public RuleBook ruleBook() {
        return adapters.ports().rules();
    }
}
