package jp.mamis.pkcs11.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenContract;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareTokenTest implements TokenContract {

    /** Enough to tell PINs apart; how long a PIN withstands guessing is for the program's own number. */
    private static final int FEW_ROUNDS = 1_000;

    @TempDir
    private Path folder;

    private Token token;

    @BeforeEach
    void opened() {
        token = open("1234");
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
        token.close();
        token = open("1234");
        return token;
    }

    @Override
    public Token withWrongPin() {
        token.close();
        return open("9999");
    }

    @Override
    public Token withWrongPinBeside() {
        return open("9999");
    }

    private Token open(String pin) {
        return SoftwareTokenAccess.in(new KeyFolder(folder.resolve("keys"), FEW_ROUNDS))
                .logIn(Pin.of(pin), false);
    }

    @Test
    void a_folder_of_all_rounds_opens_with_its_pin_only() {
        SoftwareTokenAccess access = SoftwareTokenAccess.in(folder.resolve("full"), Realm.DEMONSTRATION);
        TokenKey key = access.logIn(Pin.of("1234"), false).generate(LABEL, KeyAlgorithm.P_256);

        TokenContract.assertFails(Reason.PIN_WRONG, () -> access.logIn(Pin.of("9999"), false));
        assertThat(access.logIn(Pin.of("1234"), false).keys()).containsExactly(key);
        TokenContract.assertFails(
                Reason.PIN_WRONG,
                () -> SoftwareTokenAccess.in(new KeyFolder(folder.resolve("full"), FEW_ROUNDS))
                        .logIn(Pin.of("1234"), false));
    }

    @Test
    void it_says_that_it_is_software() {
        assertThat(List.of(
                        token.health().module(),
                        token.health().label(),
                        token.health().model()))
                .allSatisfy(text -> assertThat(text).contains("SOFTWARE"));
        assertThat(token.health().software()).isTrue();
    }

    @Test
    void production_refuses_it() {
        TokenContract.assertFails(
                Reason.SOFTWARE_REFUSED, () -> SoftwareTokenAccess.in(folder.resolve("keys"), Realm.PRODUCTION));
    }

    @Test
    void no_pin_is_no_pin() {
        TokenContract.assertFails(Reason.PIN_WRONG, () -> open(""));
        assertThat(SoftwareTokenAccess.in(folder.resolve("new"), Realm.DEMONSTRATION)
                        .report()
                        .pin())
                .isEqualTo(PinState.NOT_SET);
    }

    @Test
    void files_are_their_owner_s_and_hold_no_open_key() throws IOException {
        token.generate(LABEL, KeyAlgorithm.P_256);

        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files.toList()).hasSize(2).allSatisfy(file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("1234");
            });
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys"))).hasSize(3);
    }

    @Test
    void a_broken_file_is_told() throws IOException {
        token.generate(LABEL, KeyAlgorithm.P_256);
        Files.writeString(folder.resolve("keys").resolve(LABEL + ".key"), "00");

        TokenContract.assertFails(Reason.TOKEN_ERROR, token::keys);
    }
}
