package jp.mamis.persistence.procedures;

import static jp.mamis.domain.fixture.Procedures.FILED_AT;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureIndexContract;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaProcedureIndexTest implements ProcedureIndexContract {

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

    @Override
    public ProcedureIndex index() {
        return adapters.ports().procedures().index();
    }

    @Override
    public void register(Physician physician) {
        work().inTransaction(() -> {
            adapters.ports().people().physicians().save(physician, FILED_AT);
            return physician;
        });
    }
}
