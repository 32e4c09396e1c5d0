package jp.mamis.persistence.hpki;

import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.RevokedAuthoritiesContract;
import jp.mamis.application.kernel.Realm;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaRevokedAuthoritiesTest implements RevokedAuthoritiesContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public CeremonyScene scene() {
        DATABASE.empty();
        return new CeremonyScene(TestAdapters.over(DATABASE.database()).ports(), Realm.DEMONSTRATION).prepared();
    }
}
