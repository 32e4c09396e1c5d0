package jp.mamis.pkcs11.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenContract;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a second, independent token: softokn of NSS, which wants its folder told when it begins. */
class NssTokenTest implements TokenContract {

    @TempDir
    private Path folder;

    private TokenSettings settings;
    private ModuleTokenAccess access;
    private Token token;

    @BeforeEach
    void opened() throws IOException, InterruptedException {
        Path pin = Files.writeString(folder.resolve("pin"), "1234abcd\n");
        Path keys = Files.createDirectory(folder.resolve("keys"));
        SoftHsm.run("certutil", "-N", "-d", "sql:" + keys, "-f", pin.toString());
        settings = new TokenSettings(
                Path.of("/usr/lib/x86_64-linux-gnu/libsoftokn3.so"),
                "configdir='sql:" + keys + "' certPrefix='' keyPrefix='' secmod='secmod.db' flags=",
                "NSS Certificate DB");
        open("1234abcd");
    }

    @AfterEach
    void ended() {
        access.close();
    }

    private Token open(String pin) {
        access = ModuleTokenAccess.reach(settings);
        token = access.logIn(Pin.of(pin), false);
        return token;
    }

    @Override
    public CertificateCodec codec() {
        return Pkcs11Adapters.codec();
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public Token again() {
        access.close();
        return open("1234abcd");
    }

    @Override
    public Token withWrongPin() {
        access.close();
        return open("9999zzzz");
    }

    @Override
    public Token withWrongPinBeside() {
        return access.logIn(Pin.of("9999zzzz"), false);
    }
}
