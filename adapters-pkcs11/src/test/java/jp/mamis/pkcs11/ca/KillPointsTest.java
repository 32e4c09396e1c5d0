package jp.mamis.pkcs11.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.mamis.application.hpki.ca.KillPoints;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import jp.mamis.pkcs11.token.SoftHsm;
import org.junit.jupiter.api.Test;

/** On SoftHSM, over stores in memory. */
class KillPointsTest {

    private static final int POINTS = 12;
    private static final long SEED = 20_261_123L;

    @Test
    @Proves("KILLED")
    void whenever_it_dies_every_certificate_is_accounted_for_and_no_number_is_used_twice() throws Exception {
        try (TokenAccess access = ModuleTokenAccess.reach(
                        SoftHsm.token("k-" + UUID.randomUUID().toString().substring(0, 8)));
                Token token = access.logIn(Pin.of("1234"), false)) {
            assertThat(new KillPoints(MemoryScene.over(token)).prove(POINTS, SEED))
                    .isGreaterThan(12);
        }
    }
}
