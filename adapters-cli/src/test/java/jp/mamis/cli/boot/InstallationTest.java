package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.GlobalOptions;
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
    Path folder;

    private Installation over(Path data, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MAMIS_DATA", data.toString(),
                "MAMIS_DATABASE_URL", DATABASE.settings().url(),
                "MAMIS_DATABASE_USER", DATABASE.settings().user(),
                "MAMIS_DATABASE_PASSWORD", DATABASE.settings().password()));
        environment.putAll(more);
        return new Installation(new GlobalOptions(), environment);
    }

    @Test
    void production_knows_no_shifted_clock() {
        jp.mamis.persistence.Installation.claim(DATABASE.database(), Realm.PRODUCTION);

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
        jp.mamis.persistence.Installation.claim(DATABASE.database(), Realm.PRODUCTION);
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
