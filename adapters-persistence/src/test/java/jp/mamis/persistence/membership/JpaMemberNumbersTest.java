package jp.mamis.persistence.membership;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.membership.MemberNumbers;
import jp.mamis.application.membership.MemberNumbersContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMemberNumbersTest implements MemberNumbersContract {

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
    public MemberNumbers numbers() {
        return adapters.ports().membership().numbers();
    }
}
