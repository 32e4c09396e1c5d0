package jp.mamis.persistence.hierarchy;

import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.AssociationProfilesContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaAssociationProfilesTest implements AssociationProfilesContract {

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
    public AssociationProfiles associationProfiles() {
        return adapters.ports().hierarchy().profiles();
    }
}
