package jp.mamis.application.hpki.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import org.junit.jupiter.api.Test;

/** What writers of detached signatures promise. */
public interface DetachedSignaturesContract {

    Instant AT = Instant.parse("2026-04-01T00:00:00Z");

    DetachedSignatures signatures();

    /** A certificate of any signer. */
    Der signer();

    @Test
    default void the_same_is_signed_for_the_same_and_something_else_for_another_text_or_time() {
        Der once = toBeSigned("3000", AT);

        assertThat(toBeSigned("3000", AT)).isEqualTo(once);
        assertThat(toBeSigned("3001", AT)).isNotEqualTo(once);
        assertThat(toBeSigned("3000", AT.plusSeconds(1))).isNotEqualTo(once);
    }

    @Test
    default void a_signature_carries_its_signer_and_not_the_text() {
        Der text = Der.of("議事録".repeat(9).getBytes(StandardCharsets.UTF_8));
        Der sealed = signatures()
                .sealed(
                        signatures().toBeSigned(text, KeyAlgorithm.RSA_2048, AT),
                        List.of(signer()),
                        KeyAlgorithm.RSA_2048,
                        Der.ofHex("AB".repeat(256)));

        assertThat(sealed.hex()).contains(signer().hex(), "AB".repeat(256)).doesNotContain(text.hex());
    }

    private Der toBeSigned(String content, Instant at) {
        return signatures().toBeSigned(Der.ofHex(content), KeyAlgorithm.RSA_2048, at);
    }
}
