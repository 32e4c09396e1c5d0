package jp.mamis.pkcs11.ca;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.kernel.Realm;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SoftwareCaKeyTest extends TokenCaKeyCase {

    @TempDir
    private Path folder;

    @BeforeEach
    void opened() {
        begin(SoftwareTokenAccess.in(folder, Realm.DEMONSTRATION).logIn(Pin.of("1234"), false));
    }
}
