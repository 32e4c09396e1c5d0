package jp.mamis.pkcs11.ca;

import java.io.IOException;
import java.util.UUID;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import jp.mamis.pkcs11.token.SoftHsm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Over SoftHSM. */
class TokenCaKeyTest extends TokenCaKeyCase {

    private TokenAccess access;

    @BeforeEach
    void opened() throws IOException, InterruptedException {
        access = ModuleTokenAccess.reach(
                SoftHsm.token("c-" + UUID.randomUUID().toString().substring(0, 8)));
        begin(access.logIn(Pin.of("1234"), false));
    }

    @AfterEach
    void ended() {
        access.close();
    }
}
