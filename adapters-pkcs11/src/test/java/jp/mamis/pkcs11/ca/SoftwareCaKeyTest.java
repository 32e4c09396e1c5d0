package jp.mamis.pkcs11.ca;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Realm;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import org.junit.jupiter.api.io.TempDir;

class SoftwareCaKeyTest extends TokenCaKeyCase {

    @TempDir
    private Path folder;

    @Override
    TokenAccess reach() {
        return SoftwareTokenAccess.in(folder, Realm.DEMONSTRATION);
    }
}
