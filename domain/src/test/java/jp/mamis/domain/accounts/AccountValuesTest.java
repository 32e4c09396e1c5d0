package jp.mamis.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {

    @Test
    void a_login_id_is_the_same_in_any_width_and_case() {
        assertThat(LoginId.parse(" Ａｏｂａ．ＹＡＭＡＤＡ＠１ ")).isEqualTo(new LoginId("aoba.yamada@1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "山田", "a b c", "a/../b", "<script>", "a\u0000bc"})
    void other_signs_make_no_login_id(String text) {
        assertThatThrownBy(() -> LoginId.parse(text)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_login_id_has_three_to_sixty_four_characters() {
        assertThat(LoginId.parse("abc").text()).isEqualTo("abc");
        assertThat(LoginId.parse("a".repeat(64)).text()).hasSize(64);
        assertThatThrownBy(() -> LoginId.parse("a".repeat(65))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> LoginId.parse("a".repeat(10_000_000))).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_name_keeps_its_variation_selectors_and_refuses_what_rearranges_the_page() {
        assertThat(HolderName.parse(" 葛\uDB40\uDD00城 𠮷男 ").text()).isEqualTo("葛\uDB40\uDD00城 𠮷男");
        assertThatThrownBy(() -> HolderName.parse("a\u202Eb")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> HolderName.parse("a\nb")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> HolderName.parse("　")).isInstanceOf(MalformedValue.class);
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 50).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_code_read_after_printing_is_the_same_code(long seed) {
        byte[] random = new byte[16];
        new Random(seed).nextBytes(random);
        OneUseCode code = OneUseCode.from(random);

        assertThat(code.printed()).matches("[2-9A-HJKMNP-Z]{5}(-[2-9A-HJKMNP-Z]{5}){2}");
        assertThat(OneUseCode.parse(
                        code.printed().toLowerCase(java.util.Locale.ROOT).replace("-", " － ")))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDE-FGHJK-MNPQ", "ABCDE-FGHJK-MNPQ0", "ABCDE-FGHJK-MNPQI", "ABCDE-FGHJK-MNPQRS"})
    void what_could_be_misread_is_no_code(String text) {
        assertThatThrownBy(() -> OneUseCode.parse(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.text()).isEmpty());
    }

    @Test
    void secrets_do_not_show_themselves() {
        assertThat(Password.of("correct horse battery").toString()).doesNotContain("horse");
        assertThat(SessionToken.from(new byte[32]).toString()).doesNotContain("AAAA");
        assertThat(OneUseCode.parse("ABCDE-FGHJK-MNPQR").toString()).doesNotContain("ABCDE");
        assertThat(new CredentialHash("$argon2id$x").toString()).doesNotContain("argon2id");
        assertThat(SessionToken.from(new byte[32]).formToken().toString()).isEqualTo("FormToken[hidden]");
    }

    @Test
    void a_form_token_gives_neither_the_session_nor_its_digest_away() {
        SessionToken token = SessionToken.from(new byte[32]);

        assertThat(token.formToken().matches(token.formToken().text())).isTrue();
        assertThat(token.formToken().matches(token.text())).isFalse();
        assertThat(token.formToken().matches("")).isFalse();
        assertThat(token.digest().hex())
                .hasSize(64)
                .isNotEqualTo(token.formToken().text());
    }

    @Test
    void a_closed_password_is_wiped() {
        Password password = Password.of("correct horse battery");

        password.close();

        assertThat(password.reads("correct horse battery")).isFalse();
    }

    @Test
    void a_password_is_judged_by_length_and_commonness_alone() {
        assertThat(codes("みどりの窓をひらく朝です")).isEmpty();
        assertThat(codes("x7!kq")).containsExactly(AccountRefusal.PASSWORD_TOO_SHORT);
        assertThat(codes("PASSWORD1234")).containsExactly(AccountRefusal.PASSWORD_TOO_COMMON);
        assertThat(codes("aaaabbbbccccdddd")).containsExactly(AccountRefusal.PASSWORD_TOO_COMMON);
        assertThat(codes("Aoba.Yamada@City")).containsExactly(AccountRefusal.PASSWORD_IS_LOGIN_ID);
        assertThat(codes("aoba.yamada@city Aoba.Yamada@City!")).containsExactly(AccountRefusal.PASSWORD_IS_LOGIN_ID);
        assertThat(codes("aoba.yamada@city and the green window")).isEmpty();
        assertThat(codes(longText(128))).isEmpty();
        assertThat(codes(longText(129))).containsExactly(AccountRefusal.PASSWORD_TOO_LONG);
        assertThat(codes(longText(10_000_000))).containsExactly(AccountRefusal.PASSWORD_TOO_LONG);
    }

    private static String longText(int length) {
        return "abcdefgh".repeat(length / 8 + 1).substring(0, length);
    }

    private static Stream<RefusalCode> codes(String password) {
        return PasswordPolicy.judge(Password.of(password), new LoginId("aoba.yamada@city")).refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code);
    }
}
