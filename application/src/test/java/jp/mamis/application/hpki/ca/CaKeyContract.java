package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.KeyId;
import org.junit.jupiter.api.Test;

/** What the keys of authorities promise, on tokens of any kind. */
public interface CaKeyContract {

    CaKey key();

    CertificateCodec codec();

    /** Whose key is on the token. */
    CaGeneration generation();

    /** The same authority with another key on the token than the one in its certificate. */
    KeyId anotherKey();

    /** A sequence of one text. */
    static Der content(String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        return Der.ofHex(String.format("30%02x0c%02x", words.length + 2, words.length)
                + Der.of(words).hex());
    }

    @Test
    default void what_is_signed_is_verified_with_the_key_in_the_certificate() {
        Der unsigned = codec().encode(AuthorityDrafts.list(generation().authority()));
        KeyFacts certified = codec().read(generation().certificate())
                .accepted()
                .orElseThrow()
                .key();

        Der signature = key().sign(generation(), unsigned);

        assertThat(codec().isSignedBy(codec().signed(unsigned, signature), certified))
                .isTrue();
    }

    @Test
    default void a_key_that_is_not_on_the_token_signs_nothing() {
        TokenContract.assertFails(
                Reason.KEY_MISSING,
                () -> key().sign(AuthorityDrafts.with(generation(), new KeyId("00ff")), content("x")));
    }

    @Test
    @Proves("WRONG_KEY")
    default void a_key_that_was_not_certified_signs_nothing() {
        TokenContract.assertFails(
                Reason.SIGNATURE_WRONG,
                () -> key().sign(AuthorityDrafts.with(generation(), anotherKey()), content("x")));
    }
}
