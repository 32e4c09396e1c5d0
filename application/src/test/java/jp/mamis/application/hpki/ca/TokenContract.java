package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every token promises, whatever keeps its keys. */
public interface TokenContract {

    KeyLabel LABEL = KeyLabel.parse("root-1");
    byte[] CONTENT = "証明書".getBytes(StandardCharsets.UTF_8);

    /** What writes certificates beside it. */
    CertificateCodec codec();

    /** A token that has no key yet, opened with the right PIN. */
    Token token();

    /** The same token opened once more, as after a restart. The one before is closed. */
    Token again();

    /** Opens the same token with another PIN than its own. The one before is closed. */
    Token withWrongPin();

    /** As {@link #withWrongPin}, while {@link #token} stays open. */
    Token withWrongPinBeside();

    @ParameterizedTest
    @EnumSource
    default void a_key_is_made_found_and_signs(KeyAlgorithm algorithm) throws GeneralSecurityException {
        assumeThat(token().health().algorithms()).contains(algorithm);
        TokenKey key = token().generate(LABEL, algorithm);

        assertThat(key.label()).isEqualTo(LABEL);
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(token().find(LABEL)).contains(key);
        assertThat(token().find(key.id())).contains(key);
        byte[] signature = token().sign(key.id(), algorithm.digest(), CONTENT);
        assertThat(verified(key, algorithm.digest(), signature)).isTrue();
        signature[signature.length - 1] = (byte) (signature[signature.length - 1] ^ 1);
        assertThat(verified(key, algorithm.digest(), signature)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void a_key_signs_with_every_digest(Digest digest) throws GeneralSecurityException {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.P_256);

        assertThat(verified(key, digest, token().sign(key.id(), digest, CONTENT)))
                .isTrue();
    }

    @Test
    default void a_label_is_given_once() {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.P_256);

        assertFails(Reason.KEY_EXISTS, () -> token().generate(LABEL, KeyAlgorithm.RSA_2048));
        assertThat(token().keys()).containsExactly(key);
    }

    @Test
    default void keys_are_listed_by_label() {
        TokenKey second = token().generate(KeyLabel.parse("b-2"), KeyAlgorithm.P_256);
        TokenKey first = token().generate(KeyLabel.parse("a-1"), KeyAlgorithm.P_256);

        assertThat(token().keys()).containsExactly(first, second);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    default void what_is_not_there_is_empty_and_signs_nothing() {
        assertThat(token().keys()).isEmpty();
        assertThat(token().find(LABEL)).isEmpty();
        assertThat(token().find(new KeyId("00ff"))).isEmpty();
        assertFails(Reason.KEY_MISSING, () -> token().sign(new KeyId("00ff"), Digest.SHA_256, CONTENT));
        assertFails(Reason.KEY_MISSING, () -> token().destroy(new KeyId("00ff")));
    }

    @Test
    default void a_certificate_is_kept_beside_its_key_and_goes_with_it() {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.RSA_2048);
        AuthorityDrafts drafts = new AuthorityDrafts(codec(), token());
        CaGeneration root = drafts.root(key);
        Der first = root.certificate();
        Der second = drafts.below(root, key, CertificatePurpose.SIGNING, key).certificate();

        assertThat(token().certificate(key.id())).isEmpty();
        token().keep(key.id(), first);
        assertThat(token().certificate(key.id())).contains(first);
        token().keep(key.id(), second);
        assertThat(again().certificate(key.id())).contains(second);
        assertThat(token().keys()).containsExactly(key);
        assertThat(token().find(LABEL)).contains(key);
        assertFails(Reason.KEY_MISSING, () -> token().keep(new KeyId("00ff"), first));
        token().destroy(key.id());
        assertThat(token().certificate(key.id())).isEmpty();
        assertThat(token().generate(LABEL, KeyAlgorithm.P_256)).isNotEqualTo(key);
    }

    @Test
    default void a_destroyed_key_is_gone_and_its_label_free() {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.P_256);

        token().destroy(key.id());

        assertThat(token().keys()).isEmpty();
        assertFails(Reason.KEY_MISSING, () -> token().sign(key.id(), Digest.SHA_256, CONTENT));
        assertThat(token().generate(LABEL, KeyAlgorithm.P_256).id()).isNotEqualTo(key.id());
    }

    @Test
    default void keys_outlast_the_program() throws GeneralSecurityException {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.P_256);

        Token later = again();

        assertThat(later.keys()).containsExactly(key);
        assertThat(verified(key, Digest.SHA_256, later.sign(key.id(), Digest.SHA_256, CONTENT)))
                .isTrue();
    }

    @Test
    default void a_wrong_pin_opens_nothing() {
        token().generate(LABEL, KeyAlgorithm.P_256);

        assertFails(Reason.PIN_WRONG, this::withWrongPin);
    }

    @Test
    default void a_wrong_pin_opens_nothing_that_another_has_open() throws GeneralSecurityException {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.P_256);

        assertThatThrownBy(this::withWrongPinBeside)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failed -> assertThat(failed.reason()).isIn(Reason.PIN_WRONG, Reason.TOKEN_BUSY));

        assertThat(verified(key, Digest.SHA_256, token().sign(key.id(), Digest.SHA_256, CONTENT)))
                .isTrue();
    }

    @Test
    default void many_sign_at_once() throws InterruptedException, ExecutionException, GeneralSecurityException {
        TokenKey key = token().generate(LABEL, KeyAlgorithm.P_256);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<byte[]>> signed = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                signed.add(threads.submit(() -> token().sign(key.id(), Digest.SHA_256, CONTENT)));
            }
            for (Future<byte[]> one : signed) {
                assertThat(verified(key, Digest.SHA_256, one.get())).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void of_two_who_want_a_label_at_once_one_gets_it() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int made = 0;
        try {
            List<Future<TokenKey>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> token().generate(LABEL, KeyAlgorithm.P_256)));
            }
            for (Future<TokenKey> one : asked) {
                try {
                    one.get();
                    made++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfSatisfying(
                                    TokenFailure.class,
                                    failed -> assertThat(failed.reason()).isEqualTo(Reason.KEY_EXISTS));
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).isEqualTo(1);
        assertThat(token().keys()).hasSize(1);
    }

    @Test
    default void a_token_says_what_it_is() {
        TokenReport report = token().health();

        assertThat(Arrays.asList(report.module(), report.label(), report.serial()))
                .allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
        assertThat(report.algorithms()).contains(KeyAlgorithm.P_256);
        assertThat(report.mechanisms()).isNotEmpty();
    }

    static boolean verified(TokenKey key, Digest digest, byte[] signature) throws GeneralSecurityException {
        String family = key.algorithm().family() == Family.RSA ? "RSA" : "ECDSA";
        Signature verifier = Signature.getInstance(digest.name().replace("_", "") + "with" + family);
        verifier.initVerify(key.publicKey());
        verifier.update(CONTENT);
        return verifier.verify(signature);
    }

    static void assertFails(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }
}
