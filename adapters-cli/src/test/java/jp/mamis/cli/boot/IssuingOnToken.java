package jp.mamis.cli.boot;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.token.ModuleTokenAccess;

/** Issuing on PostgreSQL, a log in a file and SoftHSM, whose folder the build names in {@code SOFTHSM2_CONF}. */
final class IssuingOnToken {

    private IssuingOnToken() {}

    /** Runs it with a token that is open meanwhile. */
    static void run(TestDatabase database, Path folder, Trial trial) throws Exception {
        PersistenceAdapters adapters = TestAdapters.over(database.database());
        IssuingScene.Stores stores = IssuingScene.Stores.of(adapters.ports(), adapters.issuance(folder));
        try (TokenAccess access = ModuleTokenAccess.reach(SoftHsmToken.made());
                Token token = access.logIn(Pin.of("1234"), false)) {
            trial.on(IssuingScene.begun(stores, Pkcs11Adapters.codec(), token, Pkcs11Adapters.caKey(token)), token);
        }
    }

    /** What is tried on it. */
    interface Trial {
        void on(IssuingScene scene, Token token) throws Exception;
    }
}
