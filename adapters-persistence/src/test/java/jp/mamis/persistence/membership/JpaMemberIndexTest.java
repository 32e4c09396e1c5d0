package jp.mamis.persistence.membership;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.Outbox;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.membership.MemberIndexContract;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMemberIndexTest implements MemberIndexContract {

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
    public MemberIndex index() {
        return adapters.ports().membership().index();
    }

    @Override
    public Outbox outbox() {
        return adapters.ports().mail().outbox();
    }

    @Override
    public Members members() {
        return adapters.ports().membership().members();
    }

    @Override
    public WorkRecords records() {
        return adapters.ports().people().workRecords();
    }

    @Override
    public Physicians physicians() {
        return adapters.ports().people().physicians();
    }
}
