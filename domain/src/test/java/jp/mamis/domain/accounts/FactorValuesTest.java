package jp.mamis.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorValuesTest {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final AccountId CLERK = new AccountId(new UUID(1, 1));

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", "１２３４５６", " 123-456\u3000"})
    void six_figures_are_a_code_of_an_app_however_they_are_typed(String typed) {
        assertThat(FactorCode.parse(typed)).isEqualTo(AppCode.parse("123456"));
    }

    @Test
    void anything_else_is_read_as_a_recovery_code() {
        assertThat(FactorCode.parse("abcde fghjk mnpqr")).isEqualTo(OneUseCode.parse("ABCDE-FGHJK-MNPQR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "ABCDE-FGHJK"})
    void what_is_neither_is_malformed_and_not_repeated(String typed) {
        assertThatThrownBy(() -> FactorCode.parse(typed)).isInstanceOfSatisfying(MalformedValue.class, no -> {
            assertThat(no.kind()).isEqualTo("factor-code");
            assertThat(no.text()).isEmpty();
        });
    }

    @Test
    void codes_keep_their_zeros_and_hide_themselves() {
        assertThat(AppCode.of(1_000_042).figures()).isEqualTo("000042");
        assertThat(AppCode.of(42).toString()).doesNotContain("42");
    }

    /** RFC 4648, 10: the key of RFC 6238 is known in base 32. */
    @Test
    void a_key_is_written_in_base_32() {
        AppKey key = new AppKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(key.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(key.printed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.uri("医師会 MAMIS", new LoginId("aoba.yamada@example")))
                .startsWith("otpauth://totp/%E5%8C%BB%E5%B8%AB%E4%BC%9A%20MAMIS:aoba.yamada%40example?secret=GEZD")
                .endsWith("&issuer=%E5%8C%BB%E5%B8%AB%E4%BC%9A%20MAMIS&algorithm=SHA1&digits=6&period=30");
        assertThat(key.toString()).doesNotContain("GEZD");
    }

    @Test
    void a_step_lasts_thirty_seconds_and_its_neighbours_count() {
        TimeStep now = TimeStep.at(NOON);

        assertThat(TimeStep.at(NOON.plusSeconds(29))).isEqualTo(now);
        assertThat(TimeStep.at(NOON.plusSeconds(30)).number()).isEqualTo(now.number() + 1);
        assertThat(TimeStep.around(NOON))
                .containsExactly(new TimeStep(now.number() - 1), now, new TimeStep(now.number() + 1));
    }

    @Test
    void a_step_counts_once_and_none_before_it() {
        TimeStep now = TimeStep.at(NOON);
        FactorSet set = with(now);

        FactorSet used = set.proved(new TimeStep(now.number() + 1)).orElseThrow();

        assertThat(set.proved(now)).isEmpty();
        assertThat(used.proved(new TimeStep(now.number() + 1))).isEmpty();
        assertThat(used.proved(now)).isEmpty();
        assertThat(used.proved(new TimeStep(now.number() + 2))).isPresent();
    }

    @Test
    void a_recovery_code_counts_once() {
        FactorSet set = with(TimeStep.at(NOON)).recoverable(List.of("aa", "bb"));

        FactorSet used = set.proved("bb", NOON).orElseThrow();

        assertThat(used.recoveryLeft()).isEqualTo(1);
        assertThat(used.proved("bb", NOON)).isEmpty();
        assertThat(set.proved("cc", NOON)).isEmpty();
    }

    @Test
    void recovery_codes_go_with_the_last_factor() {
        FactorSet set = with(TimeStep.at(NOON)).recoverable(List.of("aa"));

        assertThat(set.withoutApp().accepted().orElseThrow().recovery()).isEmpty();
        assertThat(FactorSet.none(CLERK).withoutApp().refusals()).isPresent();
        assertThat(set.with(set.app().orElseThrow()).refusals()).isPresent();
    }

    @Test
    void a_second_factor_is_asked_of_staff_only() {
        List<Grant> duty = List.of(new Grant(Duty.ASSOCIATION_STAFF, new AssociationId(new UUID(4, 4))));

        assertThat(FactorDemand.STAFF.asks(duty)).isTrue();
        assertThat(FactorDemand.STAFF.asks(List.of())).isFalse();
        assertThat(FactorDemand.NOBODY.asks(duty)).isFalse();
    }

    @Test
    void a_proof_is_fresh_for_its_window_and_a_half_one_never() {
        Duration window = Duration.ofMinutes(15);

        assertThat(new Proof(Proof.Degree.FACTOR, NOON)
                        .isFresh(window, NOON.plus(window).minusMillis(1)))
                .isTrue();
        assertThat(new Proof(Proof.Degree.FACTOR, NOON).isFresh(window, NOON.plus(window)))
                .isFalse();
        assertThat(new Proof(Proof.Degree.PENDING, NOON).isFresh(window, NOON)).isFalse();
    }

    private static FactorSet with(TimeStep last) {
        return FactorSet.none(CLERK)
                .with(new AuthenticatorApp(new UUID(5, 5), NOON, last))
                .accepted()
                .orElseThrow();
    }
}
