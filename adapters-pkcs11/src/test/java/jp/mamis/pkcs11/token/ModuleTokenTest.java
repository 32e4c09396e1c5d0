package jp.mamis.pkcs11.token;

import static jp.mamis.application.hpki.ca.TokenContract.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenContract;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on SoftHSM, and what only a real token does. */
class ModuleTokenTest implements TokenContract {

    private TokenSettings settings;
    private ModuleTokenAccess access;
    private Token token;

    @TempDir
    private Path folder;

    @BeforeEach
    void opened() throws IOException, InterruptedException {
        settings = SoftHsm.token("t-" + UUID.randomUUID().toString().substring(0, 8));
        open("1234");
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
        return open("1234");
    }

    @Override
    public Token withWrongPin() {
        access.close();
        return open("9999");
    }

    @Override
    public Token withWrongPinBeside() {
        return access.logIn(Pin.of("9999"), false);
    }

    @Test
    void a_token_is_opened_again_once_it_was_closed() {
        assertFails(Reason.TOKEN_BUSY, () -> access.logIn(Pin.of("1234"), false));

        token.close();

        assertThat(access.logIn(Pin.of("1234"), false).keys()).isEmpty();
    }

    @Test
    void another_tool_sees_a_key_that_never_leaves_the_token() throws IOException, InterruptedException {
        token.generate(LABEL, KeyAlgorithm.RSA_2048);

        String objects = SoftHsm.run(
                "pkcs11-tool",
                "--module",
                SoftHsm.MODULE.toString(),
                "--token-label",
                settings.token(),
                "--login",
                "--pin",
                "1234",
                "--list-objects",
                "--type",
                "privkey");

        assertThat(objects).contains("sensitive, always sensitive, never extractable, local");
    }

    @Test
    void a_key_that_can_leave_the_token_is_not_used() throws IOException, InterruptedException {
        SoftHsm.run(
                "pkcs11-tool",
                "--module",
                SoftHsm.MODULE.toString(),
                "--token-label",
                settings.token(),
                "--login",
                "--pin",
                "1234",
                "--keypairgen",
                "--key-type",
                "EC:prime256v1",
                "--label",
                "open-1",
                "--id",
                "0a",
                "--extractable");

        assertFails(Reason.KEY_EXPORTABLE, () -> token.find(jp.mamis.domain.hpki.ca.KeyLabel.parse("open-1")));
        assertFails(
                Reason.KEY_EXPORTABLE,
                () -> token.sign(new jp.mamis.domain.hpki.ca.KeyId("0a"), Digest.SHA_256, CONTENT));
    }

    @Test
    void of_two_keys_with_one_label_none_is_used() throws IOException, InterruptedException {
        for (String id : List.of("0a", "0b")) {
            SoftHsm.run(
                    "pkcs11-tool",
                    "--module",
                    SoftHsm.MODULE.toString(),
                    "--token-label",
                    settings.token(),
                    "--login",
                    "--pin",
                    "1234",
                    "--keypairgen",
                    "--key-type",
                    "EC:prime256v1",
                    "--label",
                    "twin",
                    "--id",
                    id);
        }

        assertFails(Reason.KEY_AMBIGUOUS, () -> token.find(jp.mamis.domain.hpki.ca.KeyLabel.parse("twin")));
    }

    @Test
    @Proves("PIN_LOCKED")
    void a_wrong_pin_is_seen_in_the_token_s_flags() {
        access.close();
        access = ModuleTokenAccess.reach(settings);
        assertThat(access.report().pin()).isEqualTo(PinState.FINE);

        assertFails(Reason.PIN_WRONG, () -> access.logIn(Pin.of("9999"), false));

        assertThat(access.report().pin()).isEqualTo(PinState.LOW);
    }

    /** SoftHSM itself gives up a token whose files were away; {@link ScriptedTokenTest} has one that comes back. */
    @Test
    void a_token_taken_away_is_gone_until_it_is_opened_again() throws IOException, GeneralSecurityException {
        TokenKey key = token.generate(LABEL, KeyAlgorithm.P_256);
        Path here = SoftHsm.tokens();
        Path away = here.resolveSibling("away-" + UUID.randomUUID());
        Files.move(here, away);
        try {
            TokenFailure failed = Assertions.catchThrowableOfType(
                    TokenFailure.class, () -> token.sign(key.id(), Digest.SHA_256, CONTENT));
            assertThat(failed.reason()).isIn(Reason.TOKEN_GONE, Reason.KEY_MISSING);
        } finally {
            Files.deleteIfExists(here);
            Files.move(away, here);
        }

        assertThat(TokenContract.verified(key, Digest.SHA_256, again().sign(key.id(), Digest.SHA_256, CONTENT)))
                .isTrue();
    }

    @Test
    void a_key_destroyed_by_another_is_looked_up_once_more_and_then_missing() throws IOException, InterruptedException {
        TokenKey key = token.generate(LABEL, KeyAlgorithm.P_256);
        token.sign(key.id(), Digest.SHA_256, CONTENT);
        for (String type : List.of("privkey", "pubkey")) {
            SoftHsm.run(
                    "pkcs11-tool",
                    "--module",
                    SoftHsm.MODULE.toString(),
                    "--token-label",
                    settings.token(),
                    "--login",
                    "--pin",
                    "1234",
                    "--delete-object",
                    "--type",
                    type,
                    "--id",
                    key.id().hex());
        }

        assertFails(Reason.KEY_MISSING, () -> token.sign(key.id(), Digest.SHA_256, CONTENT));
    }

    @Test
    @Proves("TOKEN_MISSING")
    void a_token_that_is_not_there_is_named_with_those_that_are() {
        access.close();

        TokenFailure failed = Assertions.catchThrowableOfType(
                TokenFailure.class, () -> ModuleTokenAccess.reach(new TokenSettings(SoftHsm.MODULE, "", "nobody")));

        assertThat(failed.reason()).isEqualTo(Reason.TOKEN_MISSING);
        assertThat(failed.what()).contains("nobody", settings.token());
    }

    @Test
    void a_token_is_found_by_its_serial_number() {
        String serial = token.health().serial();
        access.close();

        access = ModuleTokenAccess.reach(new TokenSettings(SoftHsm.MODULE, "", serial));

        assertThat(access.report().label()).isEqualTo(settings.token());
    }

    @Test
    void a_module_has_one_owner() {
        assertFails(Reason.MODULE_IN_USE, () -> ModuleTokenAccess.reach(settings));
    }

    @Test
    void what_is_no_module_is_refused_before_it_is_loaded() throws IOException {
        Path text = Files.writeString(folder.resolve("text.so"), "no library");
        Path foreign;
        try (Stream<Path> libraries = Files.list(Path.of("/usr/lib/x86_64-linux-gnu"))) {
            foreign = libraries
                    .filter(file -> file.getFileName().toString().startsWith("libz.so"))
                    .findFirst()
                    .orElseThrow();
        }

        assertFails(Reason.MODULE_MISSING, () -> reach(folder.resolve("none.so")));
        assertFails(Reason.MODULE_UNUSABLE, () -> reach(text));
        assertFails(Reason.MODULE_UNUSABLE, () -> reach(foreign));
    }

    @Test
    void a_module_that_does_not_answer_in_time_is_refused() {
        access.close();

        assertFails(
                Reason.MODULE_UNUSABLE, () -> ModuleTokenAccess.reach(settings, new ModuleProbe(Duration.ofMillis(1))));
    }

    private static ModuleTokenAccess reach(Path module) {
        return ModuleTokenAccess.reach(new TokenSettings(module, "", "any"));
    }
}
