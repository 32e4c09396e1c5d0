package jp.mamis.cli.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionCommandTest {

    private static final String HEADINGS = "code,name,kana,prefecture,postal_code,address,valid_from,last_day\n";
    private static final String HOSPITAL = "3618010015,架空総合病院,ｶｸｳ,徳島県,770-0000,徳島市架空町1,2020-04-01,\n";

    private final InProcess mamis = InProcess.inMemory();

    @TempDir
    Path folder;

    @BeforeEach
    void load_the_sample() {
        mamis.run("association", "load-sample");
    }

    private void logInAs(String code) {
        mamis.with("MAMIS_TOKEN", Administrator.of(code, mamis).token());
    }

    private Ended load(String text, Charset charset, String... more) throws IOException {
        Path file = Files.write(folder.resolve("institutions.csv"), text.getBytes(charset));
        String[] arguments = new String[4 + more.length];
        System.arraycopy(more, 0, arguments, 4, more.length);
        arguments[0] = "institution";
        arguments[1] = "load";
        arguments[2] = file.toString();
        arguments[3] = "--format=json";
        return mamis.run(arguments);
    }

    @Test
    void the_register_is_checked_loaded_and_searched() throws IOException {
        logInAs("N1000");

        Ended checked = load(HEADINGS + HOSPITAL, StandardCharsets.UTF_8, "--check");
        assertThat(checked.out()).isEqualToIgnoringNewLines("{\"added\":1,\"amended\":0,\"closed\":0,\"same\":0}\n");
        assertThat(mamis.run("institution", "show", "3618010015").code()).isEqualTo(ExitCode.NOT_REACHED.number());

        Ended loaded = load(HEADINGS + HOSPITAL, Charset.forName("windows-31j"), "--yes");
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(load(HEADINGS + HOSPITAL, StandardCharsets.UTF_8, "--yes").out())
                .contains("\"same\":1");

        assertThat(mamis.run("institution", "search", "かくう", "総合", "--place", "徳島市", "--format", "json")
                        .out())
                .contains("\"code\":\"3618010015\"", "\"kana\":\"カクウ\"", "徳島市架空町１");
        assertThat(mamis.run("institution", "search", "架空", "--prefecture", "14", "--format", "json")
                        .out())
                .doesNotContain("3618010015");
        assertThat(mamis.run("institution", "show", "３６-1801-0015", "--format", "json")
                        .out())
                .contains("架空総合病院");
    }

    @Test
    void a_load_asks_first_and_a_whole_register_ends_what_it_does_not_name() throws IOException {
        logInAs("N1000");
        load(HEADINGS + HOSPITAL + "H141200001,見本センター,,14,,,2020-04-01,\n", StandardCharsets.UTF_8, "--yes");
        mamis.typing("n\n");

        Ended asked =
                load(HEADINGS + HOSPITAL + "H361200001,見本センター,,36,,,2020-04-01,\n", StandardCharsets.UTF_8, "--whole");

        assertThat(asked.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(asked.err()).contains("追加 1 件", "終了 1 件", "現在有効な医療機関 2 件のうち 1 件が終了");
        Ended none = load(HEADINGS, StandardCharsets.UTF_8, "--whole", "--yes");
        assertThat(none.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(none.err()).contains("医療機関の行がありません");
        assertThat(mamis.run("institution", "show", "H361200001").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void every_faulty_line_is_named_and_nothing_is_loaded() throws IOException {
        logInAs("N1000");

        Ended ended = load(
                HEADINGS + HOSPITAL + "3618010014,架空病院,,36,,,2020-04-01,\n3618010015,架空病院,,14,,,昨日,\n",
                StandardCharsets.UTF_8,
                "--yes");

        assertThat(ended.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(ended.err().lines().toList())
                .hasSize(4)
                .anyMatch(line -> line.contains("4 行目 code 「3618010015」") && line.contains("前にもあります"))
                .anyMatch(line -> line.contains("3 行目 code 「3618010014」") && line.contains("末尾の数字"))
                .anyMatch(line -> line.contains("4 行目 prefecture 「14」"))
                .anyMatch(line -> line.contains("4 行目 valid_from 「昨日」"));
        assertThat(mamis.run("institution", "search", "架空", "--format", "json").out())
                .startsWith("[]");
    }

    @Test
    void only_the_national_body_s_administrator_loads_it_and_strangers_do_not_search() throws IOException {
        assertThat(mamis.run("institution", "search", "架空").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        logInAs("14000");

        Ended ended = load(HEADINGS + HOSPITAL, StandardCharsets.UTF_8, "--yes");

        assertThat(ended.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("institution", "search", "架空", "--format", "json").out())
                .startsWith("[]");
        assertThat(mamis.run("institution", "load", folder.resolve("none").toString())
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
    }
}
