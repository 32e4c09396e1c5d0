package jp.mamis.pkcs11.ca;

import java.io.IOException;
import java.util.UUID;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import jp.mamis.pkcs11.token.SoftHsm;

/** Over SoftHSM. */
class TokenCaKeyTest extends TokenCaKeyCase {

    @Override
    TokenAccess reach() throws IOException, InterruptedException {
        return ModuleTokenAccess.reach(
                SoftHsm.token("c-" + UUID.randomUUID().toString().substring(0, 8)));
    }
}
