package jp.mamis.persistence.procedures;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.application.procedures.ProceduresContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaProceduresTest implements ProceduresContract {

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
    public Procedures procedures() {
        return adapters.ports().procedures().procedures();
    }
}
