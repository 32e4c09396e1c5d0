package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    static Path kept;

    @TempDir
    Path folder;

    private Installation over(Path data, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MAMIS_DATA", data.toString(),
                "MAMIS_SECRET_FILE", kept.resolve("secret").toString(),
                "MAMIS_DATABASE_URL", DATABASE.settings().url(),
                "MAMIS_DATABASE_USER", DATABASE.settings().user(),
                "MAMIS_DATABASE_PASSWORD", DATABASE.settings().password()));
        environment.putAll(more);
        return new Installation(new GlobalOptions(), environment);
    }

    @Test
    void answers_about_status_count_within_the_bounds_the_portal_keeps_to() {
        jp.mamis.persistence.DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION);

        for (String hours : List.of("0", "97", "4h")) {
            try (Installation wrong = over(folder, Map.of("MAMIS_ANSWER_HOURS", hours))) {
                assertThatThrownBy(wrong::system)
                        .isInstanceOfSatisfying(
                                CommandFailed.class,
                                said -> assertThat(String.join("", said.lines()))
                                        .contains("MAMIS_ANSWER_HOURS (1 - 96)"));
            }
        }
        try (Installation right = over(folder, Map.of("MAMIS_ANSWER_HOURS", "96"))) {
            assertThat(right.system()).isNotNull();
        }
    }

    @Test
    void whether_names_in_japanese_stand_in_certificates_is_yes_or_no() {
        jp.mamis.persistence.DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION);

        try (Installation wrong = over(folder, Map.of("MAMIS_JAPANESE_NAMES", "maybe"))) {
            assertThatThrownBy(wrong::system)
                    .isInstanceOfSatisfying(
                            CommandFailed.class,
                            said -> assertThat(String.join("", said.lines()))
                                    .contains("MAMIS_JAPANESE_NAMES (yes, no)"));
        }
    }

    @Test
    void production_knows_no_shifted_clock() {
        jp.mamis.persistence.DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION);

        try (Installation shifted = over(folder, Map.of("MAMIS_CLOCK_OFFSET", "P90D", "MAMIS_REALM", "demonstration"));
                Installation plain = over(folder, Map.of())) {
            assertThatThrownBy(shifted::system)
                    .isInstanceOfSatisfying(
                            CommandFailed.class,
                            wrong -> assertThat(wrong.lines())
                                    .singleElement()
                                    .asString()
                                    .contains("MAMIS_CLOCK_OFFSET"));
            assertThat(plain.system()).isNotNull();
        }
    }

    @Test
    void a_database_of_another_encoding_is_a_wrong_setting_and_not_a_bug() throws SQLException {
        DatabaseSettings own = DATABASE.settings();
        execute("create database other_text template template0 encoding 'EUC_JP' locale 'C'");

        try (Installation installation =
                over(folder, Map.of("MAMIS_DATABASE_URL", own.url().replaceAll("/[^/]+$", "/other_text")))) {
            assertThatThrownBy(installation::system).isInstanceOfSatisfying(CommandFailed.class, wrong -> {
                assertThat(wrong.code()).isEqualTo(ExitCode.MISUSED);
                assertThat(String.join("", wrong.lines())).contains("MAMIS_DATABASE_URL", "EUC_JP");
            });
        } finally {
            execute("drop database other_text with (force)");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "smtps://mail.example, , false",
        "smtps://mail.example, http://portal.example, false",
        "smtps://mail.example, https://portal.example/mamis, false",
        "smtps://mail.example, https://portal.example, true",
        ", http://portal.example, false",
        ", , true"
    })
    void in_production_mails_leave_only_with_links_that_lead_somewhere(String server, String address, boolean opens) {
        jp.mamis.persistence.DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION);
        Map<String, String> settings = new HashMap<>(Map.of("MAMIS_MAIL_FROM", "mamis@mamis.example"));
        Optional.ofNullable(server).ifPresent(text -> settings.put("MAMIS_SMTP_URL", text));
        Optional.ofNullable(address).ifPresent(text -> settings.put("MAMIS_PUBLIC_URL", text));

        try (Installation installation = over(folder, settings)) {
            if (opens) {
                assertThat(installation.system()).isNotNull();
            } else {
                assertThatThrownBy(installation::system)
                        .isInstanceOfSatisfying(
                                CommandFailed.class,
                                wrong -> assertThat(wrong.lines())
                                        .singleElement()
                                        .asString()
                                        .contains("MAMIS_PUBLIC_URL"));
            }
        }
    }

    @Test
    void a_folder_that_is_not_there_makes_nobody_the_operator_of_an_external_database() {
        try (Installation elsewhere = over(folder.resolve("none"), Map.of());
                Installation here = over(folder, Map.of())) {
            assertThat(elsewhere.owner()).isEmpty();
            assertThat(here.owner()).hasValueSatisfying(user -> assertThat(user).matches("[0-9]+"));
        }
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
