package jp.mamis.persistence.procedures;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.ReferenceNumbers;
import jp.mamis.application.procedures.ReferenceNumbersContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaReferenceNumbersTest implements ReferenceNumbersContract {

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
    public ReferenceNumbers referenceNumbers() {
        return adapters.ports().procedures().referenceNumbers();
    }
}
