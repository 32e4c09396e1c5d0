package jp.mamis.persistence.hpki;

import jp.mamis.application.hpki.ca.UsedProfilesContract;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.JpaUnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaUsedProfilesTest implements UsedProfilesContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public Stored stored() {
        DATABASE.empty();
        CurrentEntityManager current = new CurrentEntityManager();
        return new Stored(
                new JpaUnitOfWork(DATABASE.database().entityManagers(), current), new JpaUsedProfiles(current));
    }
}
