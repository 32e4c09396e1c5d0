package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.CertificateCodecContract;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BouncyCastleCodecTest implements CertificateCodecContract {

    private final CertificateCodec codec = new BouncyCastleCodec();

    @Override
    public CertificateCodec codec() {
        return codec;
    }

    @Override
    public KeyFacts key(KeyAlgorithm algorithm) {
        return ThrowAwayKeys.facts(ThrowAwayKeys.pair("any", algorithm));
    }

    private Refusal refused(byte[] bytes) {
        return codec.read(Der.of(bytes)).refusals().orElseThrow().first();
    }

    private static byte[] certificate() {
        return Hierarchy.production().doctor().encoded().bytes();
    }

    @Test
    void a_certificate_cut_short_anywhere_is_told_so() {
        byte[] whole = certificate();
        for (int length = 0; length < whole.length; length++) {
            assertThat(refused(Arrays.copyOf(whole, length)).code())
                    .as("%d of %d octets", length, whole.length)
                    .isEqualTo(CertificateRefusal.ENCODING_CUT_SHORT);
        }
    }

    @Test
    void what_follows_is_counted() {
        byte[] whole = certificate();

        Refusal refusal = refused(Arrays.copyOf(whole, whole.length + 3));

        assertThat(refusal.code()).isEqualTo(CertificateRefusal.ENCODING_GOES_ON);
        assertThat(refusal.facts()).containsEntry("octets", "3");
    }

    @Test
    void a_megabyte_is_no_certificate() {
        byte[] random = new byte[1 << 20];
        new Random(5).nextBytes(random);

        assertThat(refused(random).code()).isEqualTo(CertificateRefusal.ENCODING_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 1_000, 16_000})
    void things_within_things_end_in_an_answer(int depth) {
        byte[] nested = {5, 0};
        for (int level = 0; level < depth && nested.length < 60_000; level++) {
            nested = wrapped(nested);
        }

        assertThat(refused(nested).code())
                .isEqualTo(
                        depth < 32
                                ? CertificateRefusal.ENCODING_OF_SOMETHING_ELSE
                                : CertificateRefusal.ENCODING_TOO_DEEP);
    }

    private static byte[] wrapped(byte[] content) {
        byte[] head = content.length < 128
                ? new byte[] {0x30, (byte) content.length}
                : new byte[] {0x30, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30800000", // a length nobody knows
                "3003020100", // a sequence of one number
                "308100", // a length written too long
                "0500",
                "1F8101020500"
            })
    void what_is_no_certificate_is_told_so(String hex) {
        assertThat(List.of(
                        CertificateRefusal.ENCODING_CUT_SHORT,
                        CertificateRefusal.ENCODING_NOT_DER,
                        CertificateRefusal.ENCODING_GOES_ON,
                        CertificateRefusal.ENCODING_OF_SOMETHING_ELSE))
                .contains((CertificateRefusal) refused(Der.ofHex(hex).bytes()).code());
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_known_by_its_kind(KeyAlgorithm algorithm) {
        assertThat(key(algorithm).algorithm()).contains(algorithm);
        assertThat(codec.identifier(key(algorithm)).length()).isEqualTo(20);
    }

    @Test
    void a_short_key_is_of_no_kind_we_know() {
        KeyFacts weak = ThrowAwayKeys.facts(ThrowAwayKeys.rsa(1024));

        assertThat(weak.algorithm()).isEqualTo(Optional.empty());
        assertThat(weak.words()).isEqualTo("RSA 1024");
    }

    @Test
    void a_signature_counts_for_its_key_and_its_bytes_only() {
        Hierarchy own = Hierarchy.production();
        byte[] changed = certificate();
        changed[60] ^= 1;

        assertThat(codec.isSignedBy(own.doctor().encoded(), own.signing().key()))
                .isTrue();
        assertThat(codec.isSignedBy(own.doctor().encoded(), own.root().key())).isFalse();
        assertThat(codec.isSignedBy(Der.of(changed), own.signing().key())).isFalse();
        assertThat(codec.isSignedBy(Der.ofHex("0500"), own.signing().key())).isFalse();
    }

    /** Octet by octet as in the certificates in use. */
    @Test
    void extensions_have_the_measured_bytes() {
        String hex = Der.of(certificate()).hex();

        assertThat(hex)
                .contains("0603551D0F0101FF040403020640")
                .contains("303D0603551D090436303430320606288185420001312831263024A0223120A00C060A2A830886910F01060101"
                        + "A2100C0E4D65646963616C20446F63746F72")
                .contains("060C2A830886910F010501010301")
                .contains("300D06092A864886F70D01010B0500");
        assertThat(Hierarchy.production().doctor().extensions())
                .extracting(each -> each.type().dotted() + (each.critical() ? " critical" : ""))
                .containsExactly(
                        "2.5.29.35",
                        "2.5.29.14",
                        "2.5.29.15 critical",
                        "2.5.29.17",
                        "2.5.29.31",
                        "2.5.29.9",
                        "2.5.29.32 critical");
    }
}
