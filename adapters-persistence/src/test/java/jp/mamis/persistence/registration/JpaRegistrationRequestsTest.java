package jp.mamis.persistence.registration;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.registration.RegistrationDrafts;
import jp.mamis.application.registration.RegistrationDraftsContract;
import jp.mamis.application.registration.RegistrationRequests;
import jp.mamis.application.registration.RegistrationRequestsContract;
import jp.mamis.application.registration.RegistrationReviews;
import jp.mamis.application.registration.RegistrationReviewsContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaRegistrationRequestsTest
        implements RegistrationRequestsContract, RegistrationDraftsContract, RegistrationReviewsContract {

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
    public RegistrationRequests requests() {
        return adapters.ports().registration().requests();
    }

    @Override
    public RegistrationDrafts drafts() {
        return adapters.ports().registration().drafts();
    }

    @Override
    public RegistrationReviews reviews() {
        return adapters.ports().registration().reviews();
    }
}
