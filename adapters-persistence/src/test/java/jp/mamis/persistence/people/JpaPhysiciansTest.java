package jp.mamis.persistence.people;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.people.PhysiciansContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaPhysiciansTest implements PhysiciansContract {

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
    public Physicians physicians() {
        return adapters.ports().people().physicians();
    }
}
