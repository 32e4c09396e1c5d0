package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.ReissueKillPoints;
import jp.mamis.application.hpki.ca.ReissueScene;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL, a log in a file and SoftHSM, whose folder the build names in {@code SOFTHSM2_CONF}. */
class ReissueKillPointsTest {

    private static final int POINTS = 12;
    private static final long SEED = 20_261_124L;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    @Test
    @Proves("KILLED")
    void whenever_it_dies_the_next_run_ends_it_and_no_certificate_is_issued_twice() throws Exception {
        PersistenceAdapters adapters = TestAdapters.over(DATABASE.database());
        Ports ports = adapters.ports();
        IssuingScene.Stores stores = new IssuingScene.Stores(
                ports.work(),
                ports.journal(),
                ports.views(),
                ports.authority().generations(),
                ports.people().physicians(),
                adapters.issuance(folder));
        try (TokenAccess access = ModuleTokenAccess.reach(SoftHsmToken.made());
                Token token = access.logIn(Pin.of("1234"), false)) {
            IssuingScene issuing =
                    IssuingScene.begun(stores, Pkcs11Adapters.codec(), token, Pkcs11Adapters.caKey(token));

            assertThat(new ReissueKillPoints(ReissueScene.begun(issuing, token)).prove(POINTS, SEED))
                    .isGreaterThan(POINTS);
        }
    }
}
