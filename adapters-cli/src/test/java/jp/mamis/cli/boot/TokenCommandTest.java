package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenCommandTest {

    @TempDir
    private Path folder;

    private InProcess mamis;

    @BeforeEach
    void somebody_has_a_folder_for_keys() {
        mamis = InProcess.inMemory().withKeysIn(folder.resolve("keys"));
    }

    @Test
    void a_token_of_software_says_so() {
        Ended shown = mamis.run("token", "show", "--format", "json");

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("\"software\":true", "\"pin\":\"NOT_SET\"", "SOFTWARE", "P_256");
        assertThat(shown.err()).contains("デモ用");
    }

    @Test
    void a_trial_says_each_step_and_leaves_no_key() {
        Ended tried = mamis.typing("1234\n").run("token", "test");

        assertThat(tried.code()).as(tried.toString()).isZero();
        assertThat(tried.err()).containsSubsequence("作成しました", "検証しました", "破棄しました");
        assertThat(mamis.typing("1234\n")
                        .run("token", "show", "--keys", "--format", "json")
                        .out()
                        .strip())
                .isEqualTo("[]");
    }

    @Test
    void two_officers_type_a_part_of_the_pin_each() {
        mamis.typing("1234\n").run("token", "test");

        assertThat(mamis.typing("12\n34\n")
                        .run("token", "show", "--keys", "--shares")
                        .code())
                .isZero();
        Ended wrong = mamis.typing("34\n12\n").run("token", "show", "--keys", "--shares");
        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(wrong.err()).contains("PIN が違います").doesNotContain("3412");
    }

    @Test
    void a_descriptor_that_is_not_open_is_told() {
        Ended ended = mamis.run("token", "test", "--pin-fd", "987");

        assertThat(ended.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(ended.err()).contains("987");
    }

    @Test
    void production_takes_no_software() {
        Ended ended = mamis.inProduction().run("token", "show");

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("本番環境");
    }

    @Test
    void only_the_operator_reaches_the_token() {
        assertThat(mamis.asStranger().run("token", "show").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_words(TokenFailure.Reason reason) {
        String key = "token." + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        for (String language : new String[] {"ja", "en"}) {
            assertThat(Words.in(language).get(key)).isNotEqualTo(key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_state_of_a_pin_has_words(PinState state) {
        for (String language : new String[] {"ja", "en"}) {
            assertThat(Words.in(language).of(state)).isNotEqualTo(state.name());
        }
    }
}
