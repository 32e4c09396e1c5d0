package jp.mamis.persistence.mail;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.application.mail.LetterAllowancesContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaLetterAllowancesTest implements LetterAllowancesContract {

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
    public LetterAllowances allowances() {
        return adapters.ports().registration().allowances();
    }
}
