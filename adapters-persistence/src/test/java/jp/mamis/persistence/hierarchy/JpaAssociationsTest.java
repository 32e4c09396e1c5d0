package jp.mamis.persistence.hierarchy;

import jp.mamis.application.hierarchy.Associations;
import jp.mamis.application.hierarchy.AssociationsContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaAssociationsTest implements AssociationsContract {

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
    public Associations associations() {
        return adapters.ports().hierarchy().associations();
    }
}
