package jp.mamis.application.hpki.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PemTextTest {

    private static final String BLOCK = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";

    private static Outcome<List<Der>> read(String text) {
        return PemText.of(Der.of(text.getBytes(StandardCharsets.US_ASCII)), PemText.CERTIFICATE);
    }

    private static List<RefusalCode> refusals(String text) {
        return read(text).refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }

    @Test
    void two_hundred_blocks_are_read_and_no_more() {
        assertThat(read(BLOCK.repeat(200)).accepted())
                .hasValueSatisfying(found -> assertThat(found).hasSize(200).containsOnly(Der.ofHex("3000")));
        assertThat(refusals(BLOCK.repeat(201))).containsExactly(CertificateRefusal.FILE_TOO_MANY);
    }

    @Test
    @Timeout(10)
    void a_million_beginnings_before_one_end_cost_no_time() {
        assertThat(refusals("-----BEGIN X-----\n".repeat(1_000_000) + "-----END X-----"))
                .containsExactly(CertificateRefusal.FILE_WITHOUT_ANY);
    }
}
