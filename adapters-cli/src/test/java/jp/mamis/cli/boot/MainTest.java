package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.SessionToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    private final InProcess mamis = InProcess.inMemory();

    @Test
    void a_whole_journal_is_said_to_be_whole() {
        InProcess.Ended ended = mamis.run("audit", "verify", "--format", "json");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .isEqualToIgnoringNewLines("{\"entries\":0,\"whole\":true,\"head\":\"0:" + "0".repeat(64) + "\"}\n");
        assertThat(ended.err()).isEqualToIgnoringNewLines("監査記録に改ざんはありません\n");
    }

    @Test
    void an_entry_noted_outside_is_looked_for() {
        String noted = "0:" + "0".repeat(64);

        assertThat(mamis.run("audit", "verify", "--expect", noted).code()).isZero();
        assertThat(mamis.run("audit", "verify", "--expect", "1:" + "a".repeat(64))
                        .err())
                .contains("1 番", "外部に控えた記録と一致しません");
        assertThat(mamis.run("audit", "verify", "--expect", "1").code()).isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void the_table_of_a_whole_journal_has_no_empty_lines() {
        InProcess.Ended ended = mamis.run("audit", "verify");

        assertThat(ended.out().lines().toList()).hasSize(3).allMatch(line -> line.matches("\\S+ +\\S+"));
    }

    @Test
    void an_act_of_the_operator_is_refused_to_others() {
        InProcess.Ended ended = mamis.asStranger().run("audit", "verify");

        assertThat(ended.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("データフォルダーの所有者");
    }

    @Test
    void a_log_in_that_has_ended_never_turns_into_the_operator() {
        String ended = SessionToken.from(new byte[32]).text();

        InProcess.Ended answer = mamis.with("MAMIS_TOKEN", ended).run("account", "list", "00000");

        assertThat(answer.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(answer.err()).contains("ログインが必要です");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account list N1000",
                "account open N1000 clerk-0001 --name 見本",
                "account grant N1000 clerk-0001 --from 2026-04-01",
                "account revoke N1000 clerk-0001 --duty ASSOCIATION_STAFF --yes",
                "account reset-code clerk-0001"
            })
    void whoever_keeps_accounts_has_logged_in_even_the_operator(String command) {
        mamis.run("association", "load-sample");

        InProcess.Ended answer = mamis.run(command.split(" ", -1));

        assertThat(answer.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(answer.err()).contains("ログインが必要です");
    }

    @Test
    void the_operator_opens_the_first_accounts_and_says_so_where_he_helps_one() {
        mamis.run("association", "load-sample");

        assertThat(mamis.run("account", "open-first", "N1000", "national-0001", "--name", "見本 一郎")
                        .code())
                .isZero();
        assertThat(mamis.run("account", "open-first", "N1000", "system-0001", "--name", "見本 二郎", "--of-system")
                        .code())
                .isZero();
        assertThat(mamis.run("account", "open-first", "N1000", "system-0002", "--name", "見本 三郎", "--of-system")
                        .code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("account", "reset-code", "--as-operator", "national-0001")
                        .code())
                .isZero();
        assertThat(mamis.asStranger()
                        .run("account", "reset-code", "--as-operator", "national-0001")
                        .code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void an_unknown_option_is_named_in_the_readers_language() {
        InProcess.Ended japanese = mamis.run("audit", "verify", "--nonsense");
        InProcess.Ended english = mamis.run("--lang", "en", "audit", "verify", "--nonsense");

        assertThat(japanese.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(japanese.err()).contains("使えない指定", "--nonsense", "mamis audit verify --help");
        assertThat(english.err()).contains("not known here: --nonsense");
    }

    @Test
    void a_wrong_value_is_misuse_and_its_answer_names_what_is_wanted() {
        InProcess.Ended format = mamis.run("audit", "verify", "--format", "xml");
        InProcess.Ended id = mamis.run("member", "show", "14010", "nope");
        InProcess.Ended number = mamis.run("--lang", "en", "rehearsal", "load", "--members", "abc");

        assertThat(List.of(format.code(), id.code(), number.code())).containsOnly(2);
        assertThat(format.err()).contains("--format には次のいずれか", "JSON", "xml").doesNotContain("Invalid");
        assertThat(id.err()).contains("ID", "nope").doesNotContain("UUID", "Exception");
        assertThat(number.err()).contains("--members takes a number, not: abc").doesNotContain("int");
    }

    @Test
    void help_names_every_command() {
        InProcess.Ended ended = mamis.run("--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("audit", "version", "--format");
    }

    @Test
    void completion_knows_commands_and_options_and_is_a_script_of_bash() throws Exception {
        String script = mamis.run("generate-completion").out();

        assertThat(script).contains("association", "procedure", "open-physician", "--format");
        Process bash = new ProcessBuilder("bash", "-n").start();
        try (OutputStream in = bash.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void exit_codes_are_distinct_and_never_change() {
        Map<ExitCode, Integer> numbers = Map.of(
                ExitCode.OK, 0,
                ExitCode.REFUSED, 1,
                ExitCode.MISUSED, 2,
                ExitCode.NOT_REACHED, 3,
                ExitCode.CONFLICT, 4,
                ExitCode.UNAVAILABLE, 5,
                ExitCode.BUG, 70);

        assertThat(Arrays.stream(ExitCode.values()))
                .allSatisfy(code -> assertThat(code.number()).isEqualTo(numbers.get(code)));
    }

    @Test
    void every_command_says_what_it_does() {
        assertDescribed(Main.commandLine());
    }

    private static void assertDescribed(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(command.getCommandName())
                .isNotEmpty();
        assertThat(command.getCommandName()).isEqualTo(command.getCommandName().toLowerCase(Locale.ROOT));
        command.getSubcommands().values().forEach(MainTest::assertDescribed);
    }
}
