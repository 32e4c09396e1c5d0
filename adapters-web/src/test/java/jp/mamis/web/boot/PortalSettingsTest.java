package jp.mamis.web.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.hpki.status.AnswerLife;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalSettingsTest {

    @Test
    void nothing_given_is_a_demonstration_on_this_machine_with_its_own_database() {
        PortalSettings settings = PortalSettings.from(Map.of("MAMIS_DATA", "/srv/mamis"));

        assertThat(settings.realm()).isEqualTo(Realm.DEMONSTRATION);
        assertThat(settings.publicUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.database()).isEmpty();
        assertThat(settings.clockOffset()).isEqualTo(Duration.ZERO);
        assertThat(settings.secretFile()).isEqualTo(Path.of("/srv/mamis/secret"));
        assertThat(settings.encrypted()).isFalse();
    }

    @Test
    void production_is_reached_by_https() {
        PortalSettings settings = PortalSettings.from(Map.of(
                "MAMIS_REALM", "production",
                "MAMIS_BIND", "0.0.0.0",
                "MAMIS_PUBLIC_URL", "https://portal.example/",
                "MAMIS_DATABASE_URL", "jdbc:postgresql://db.example/mamis"));

        assertThat(settings.realm()).isEqualTo(Realm.PRODUCTION);
        assertThat(settings.encrypted()).isTrue();
        assertThat(settings.publicUrl()).hasToString("https://portal.example");
        assertThat(settings.database().orElseThrow().url()).isEqualTo("jdbc:postgresql://db.example/mamis");
    }

    @Test
    void a_demonstration_may_run_ahead_of_the_machine() {
        PortalSettings settings = PortalSettings.from(Map.of("MAMIS_CLOCK_OFFSET", "P30D"));

        assertThat(settings.clockOffset()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void a_link_that_sets_a_password_counts_for_half_an_hour_or_as_said() {
        assertThat(PortalSettings.from(Map.of()).resetLinks()).isEqualTo(Duration.ofMinutes(30));
        assertThat(PortalSettings.from(Map.of("MAMIS_RESET_LINK_MINUTES", "5")).resetLinks())
                .isEqualTo(Duration.ofMinutes(5));
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_RESET_LINK_MINUTES", "1441")))
                .isInstanceOf(WrongSetting.class);
    }

    @Test
    void production_asks_staff_for_a_second_factor_and_a_demonstration_may() {
        Map<String, String> production = Map.of("MAMIS_REALM", "production", "MAMIS_PUBLIC_URL", "https://a.example");

        assertThat(PortalSettings.from(production).proof().demand()).isEqualTo(FactorDemand.STAFF);
        assertThat(PortalSettings.from(Map.of()).proof().demand()).isEqualTo(FactorDemand.NOBODY);
        assertThat(PortalSettings.from(Map.of("MAMIS_SECOND_FACTOR", "staff"))
                        .proof()
                        .demand())
                .isEqualTo(FactorDemand.STAFF);
        Map<String, String> lax = new HashMap<>(production);
        lax.put("MAMIS_SECOND_FACTOR", "nobody");
        assertThatThrownBy(() -> PortalSettings.from(lax)).isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_SECOND_FACTOR", "some")))
                .isInstanceOf(WrongSetting.class);
        assertThat(PortalSettings.from(Map.of("MAMIS_CONFIRMATION_MINUTES", "5"))
                        .proof()
                        .fresh())
                .isEqualTo(Duration.ofMinutes(5));
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_CONFIRMATION_MINUTES", "721")))
                .isInstanceOf(WrongSetting.class);
    }

    @Test
    void drafts_are_kept_for_as_many_days_as_are_set() {
        assertThat(PortalSettings.from(Map.of()).draftLife()).isEqualTo(DraftLife.USUAL);
        assertThat(PortalSettings.from(Map.of("MAMIS_DRAFT_DAYS", "60"))
                        .draftLife()
                        .length())
                .isEqualTo(Duration.ofDays(60));
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_DRAFT_DAYS", "1000")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("MAMIS_DRAFT_DAYS must be 1 to 999 days");
    }

    @Test
    void answers_about_status_count_from_one_hour_to_as_long_as_a_list() {
        assertThat(PortalSettings.from(Map.of()).answerLife()).isEqualTo(AnswerLife.USUAL);
        for (int hours : new int[] {1, 96}) {
            assertThat(PortalSettings.from(Map.of("MAMIS_ANSWER_HOURS", Integer.toString(hours)))
                            .answerLife()
                            .length())
                    .isEqualTo(Duration.ofHours(hours));
        }
        for (String wrong : List.of("0", "97", "4.5", "PT4H", "-1")) {
            assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_ANSWER_HOURS", wrong)))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("MAMIS_ANSWER_HOURS must be 1 to 96 hours");
        }
    }

    @Test
    void a_node_may_be_given_a_token_unless_it_says_that_it_holds_none() {
        assertThat(PortalSettings.from(Map.of()).mayHoldToken()).isTrue();
        assertThat(PortalSettings.from(Map.of("MAMIS_HOLDS_TOKEN", "no")).mayHoldToken())
                .isFalse();
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_HOLDS_TOKEN", "never")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("MAMIS_HOLDS_TOKEN", "yes or no", "\"never\"");
    }

    @Test
    void letters_asked_for_at_once_are_limited_by_a_whole_number() {
        assertThat(PortalSettings.from(Map.of()).lettersAtOnce()).isEqualTo(20);
        assertThat(PortalSettings.from(Map.of("MAMIS_LETTERS_AT_ONCE", "200")).lettersAtOnce())
                .isEqualTo(200);
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_LETTERS_AT_ONCE", "0")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("MAMIS_LETTERS_AT_ONCE", "1 to 9999", "\"0\"");
    }

    @Test
    void a_token_for_what_is_measured_is_long_and_shown_nowhere() {
        String token = "0123456789abcdef0123456789abcdef";

        assertThat(PortalSettings.from(Map.of()).metricsToken()).isEmpty();
        assertThat(PortalSettings.from(Map.of("MAMIS_METRICS_TOKEN", token)).toString())
                .doesNotContain(token);
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_METRICS_TOKEN", token.substring(1))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("MAMIS_METRICS_TOKEN", "32")
                .hasMessageNotContaining(token.substring(1));
    }

    @Test
    void the_log_is_text_unless_json_is_asked_for_and_half_a_second_is_slow() {
        assertThat(PortalSettings.from(Map.of()).log()).isEqualTo(new LogSettings(false, Duration.ofMillis(500)));
        assertThat(PortalSettings.from(Map.of("MAMIS_LOG", "json", "MAMIS_SLOW_STATEMENT_MILLIS", "50"))
                        .log())
                .isEqualTo(new LogSettings(true, Duration.ofMillis(50)));
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_LOG", "xml")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("MAMIS_LOG");
        assertThatThrownBy(() -> PortalSettings.from(Map.of("MAMIS_SLOW_STATEMENT_MILLIS", "0")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("MAMIS_SLOW_STATEMENT_MILLIS");
    }

    @Test
    void a_faulty_list_of_label_sheets_is_named_with_sheet_field_and_rule() {
        assertThat(PortalSettings.from(Map.of("MAMIS_LABEL_SHEETS", "X-10 2x5 86.4x50 18.6,23.5"))
                        .labelSheets()
                        .usual()
                        .name())
                .isEqualTo("X-10");
        assertThatThrownBy(() -> PortalSettings.from(
                        Map.of("MAMIS_LABEL_SHEETS", "X-10 2x5 86.4x50 18.6,23.5; X-20 4x5 86.4x50 18.6,23.5")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("MAMIS_LABEL_SHEETS", "sheet 2", "width", "210 mm");
    }

    @Test
    void an_address_with_colons_stands_in_brackets() {
        assertThat(PortalSettings.from(Map.of("MAMIS_BIND", "::1")).publicUrl()).hasToString("http://[::1]:8080");
    }

    @Test
    void an_empty_variable_counts_as_not_given() {
        assertThat(PortalSettings.from(Map.of("MAMIS_REALM", " ", "MAMIS_DATABASE_URL", ""))
                        .database())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAMIS_REALM=test                                                   | MAMIS_REALM must be",
                "MAMIS_BIND=0.0.0.0                                                 | MAMIS_REALM must be given",
                "MAMIS_BIND=0.0.0.0 MAMIS_REALM=demonstration                       | MAMIS_PUBLIC_URL must be given",
                "MAMIS_BIND=:: MAMIS_REALM=demonstration                            | MAMIS_PUBLIC_URL must be given",
                "MAMIS_DATABASE_URL=jdbc:postgresql://db/mamis                      | MAMIS_REALM must be given",
                "MAMIS_DATABASE_URL=jdbc:mysql://db/mamis MAMIS_REALM=demonstration | jdbc:postgresql:",
                "MAMIS_REALM=production                                             | https://",
                "MAMIS_REALM=production MAMIS_PUBLIC_URL=http://portal.example      | https://",
                "MAMIS_PUBLIC_URL=portal.example                                    | MAMIS_PUBLIC_URL must be",
                "MAMIS_PUBLIC_URL=https://portal.example/mamis                      | without a path",
                "MAMIS_CLOCK_OFFSET=30                                              | MAMIS_CLOCK_OFFSET must be",
            })
    void a_setting_that_cannot_be_used_is_named_with_what_is_expected(String given, String expected) {
        Map<String, String> environment = java.util.Arrays.stream(given.split(" +"))
                .map(pair -> pair.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> PortalSettings.from(environment))
                .withMessageContaining(expected);
    }

    @Test
    void production_does_not_shift_its_clock() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> PortalSettings.from(Map.of(
                        "MAMIS_REALM", "production",
                        "MAMIS_PUBLIC_URL", "https://portal.example",
                        "MAMIS_CLOCK_OFFSET", "P1D")))
                .withMessageContaining("MAMIS_CLOCK_OFFSET");
    }
}
