package jp.mamis.persistence.people;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.people.MailChanges;
import jp.mamis.application.people.MailChangesContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMailChangesTest implements MailChangesContract {

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
    public MailChanges changes() {
        return adapters.ports().people().mailChanges();
    }
}
