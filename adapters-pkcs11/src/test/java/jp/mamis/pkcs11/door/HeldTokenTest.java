package jp.mamis.pkcs11.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.AuthorityDrafts;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import jp.mamis.pkcs11.token.SoftHsm;
import jp.mamis.pkcs11.token.TokenSettings;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over SoftHSM, whose library ends with the token. */
class HeldTokenTest {

    private static final Der CONTENT = Der.ofHex("3000");

    @TempDir
    private Path folder;

    private TokenSettings settings;
    private CaGeneration root;
    private HeldToken held;

    @BeforeEach
    void a_token_with_the_key_of_a_root_is_held_open() throws Exception {
        settings = SoftHsm.token("h-" + UUID.randomUUID().toString().substring(0, 8));
        try (TokenAccess access = ModuleTokenAccess.reach(settings);
                Token token = access.logIn(Pin.of("1234"), false)) {
            root = new AuthorityDrafts(new BouncyCastleCodec(), token)
                    .root(token.generate(KeyLabel.parse("root-1"), KeyAlgorithm.P_256));
        }
        held = new HeldToken(folder, Realm.DEMONSTRATION);
        held.open(TokenWish.of(settings), Pin.of("1234"));
    }

    @AfterEach
    void closed() {
        held.close();
    }

    @Test
    void what_cannot_be_opened_leaves_open_what_was() {
        TokenSettings absent = new TokenSettings(settings.module(), "", "absent");

        assertRefused(TokenWish.of(settings), "9999", Reason.PIN_WRONG);
        assertRefused(TokenWish.of(absent), "1234", Reason.TOKEN_MISSING);
        assertRefused(new TokenWish(folder.resolve("none.so").toString(), "", ""), "1234", Reason.MODULE_MISSING);

        assertThat(held.label()).contains(settings.token());
        assertThat(held.sign(root, CONTENT).length()).isPositive();
        held.close();
        assertThat(held.isOpen()).isFalse();
        assertRefused(TokenWish.of(settings), "9999", Reason.PIN_WRONG);
        assertThat(held.isOpen()).isFalse();
    }

    private void assertRefused(TokenWish wish, String pin, Reason why) {
        assertThatThrownBy(() -> held.open(wish, Pin.of(pin)))
                .isInstanceOfSatisfying(
                        TokenFailure.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    @Test
    void a_module_does_not_end_while_others_sign() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger signed = new AtomicInteger();
        ExecutorService signers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Optional<Reason>>> each = Stream.generate(() -> signers.submit(() -> signUntil(over, signed)))
                    .limit(4)
                    .toList();
            for (int i = 0; i < 10; i++) {
                int before = signed.get();
                while (signed.get() < before + 5 && each.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                held.close();
                held.open(TokenWish.of(settings), Pin.of("1234"));
            }
            over.set(true);
            for (Future<Optional<Reason>> one : each) {
                assertThat(one.get()).isEmpty();
            }
        } finally {
            over.set(true);
            signers.shutdown();
        }
        assertThat(signed.get()).isGreaterThanOrEqualTo(50);
    }

    /** What stopped somebody, other than a token that is closed at the moment. */
    private Optional<Reason> signUntil(AtomicBoolean over, AtomicInteger signed) {
        while (!over.get()) {
            try {
                assertThat(held.sign(root, CONTENT).length()).isPositive();
                signed.incrementAndGet();
            } catch (TokenFailure failed) {
                if (failed.reason() != Reason.TOKEN_MISSING) {
                    return Optional.of(failed.reason());
                }
            }
        }
        return Optional.empty();
    }
}
