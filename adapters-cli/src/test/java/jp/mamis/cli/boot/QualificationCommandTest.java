package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Page;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.certificates.Pem;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Qualifications as administrators type them: recorded, withdrawn, and stated under a signature of a key on SoftHSM. */
class QualificationCommandTest {

    @TempDir
    private Path folder;

    private CaScene scene;

    @BeforeEach
    void a_doctor_has_a_certificate() throws Exception {
        scene = new CaScene(folder).withAuthorities();
        scene.issued();
        recorded("ENTRY", "2009-04-20");
    }

    @Test
    @Proves("STATEMENTS")
    void a_statement_is_signed_and_an_independent_tool_accepts_it_and_nothing_else() throws Exception {
        Ended nobody = state();
        assertThat(nobody.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(nobody.err()).contains("確認書に署名する鍵がありません");
        Ended certified = certified("sign1", 4);
        assertThat(certified.code()).as(certified.toString()).isZero();
        assertThat(certified.err()).contains("sign1 の確認書に署名する鍵と証明書を作りました（1 番目");
        Ended resting = state();
        assertThat(resting.err()).contains("活性化されていません");
        assertThat(file()).doesNotExist();
        scene.activated("statements");

        Ended signed = state();

        assertThat(signed.code()).as(signed.toString()).isZero();
        String text = Files.readString(file());
        assertThat(text.lines().toList())
                .startsWith("【デモ環境】架空の人物についての見本です。証明としての効力はありません。", "医師資格に関する確認書")
                .endsWith("【デモ環境】架空の人物についての見本です。証明としての効力はありません。");
        assertThat(text)
                .contains("660001", "基準日", "医籍登録", "2009-04-20", "署名用", "有効", "+09:00")
                .doesNotContain("\r");
        assertThat(verify(file())).contains("CMS Verification successful");
        Path other = Files.writeString(folder.resolve("other.txt"), text.replace("2009-04-20", "2008-04-20"));
        assertThat(verify(other)).contains("CMS Verification failure");
    }

    @Test
    void what_was_stated_stays_as_it_was_and_stands_in_journal_and_looks() throws Exception {
        certified("sign1", 4);
        scene.activated("statements");
        assertThat(state().code()).isZero();
        String before = Files.readString(file());
        Matcher death = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(recorded("DEATH", "2026-11-01").out());
        assertThat(death.find()).isTrue();
        scene.mamis.typing(CaScene.PIN + "\n");
        Ended again = scene.as(
                1,
                "qualification",
                "statement",
                "--number",
                "660001",
                "--on",
                "2026-11-02",
                "--out",
                file().toString());

        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(Files.readString(file())).contains("医師ではない", "失効", "死亡").isNotEqualTo(before);
        Ended withdrawn = scene.as(
                1,
                "qualification",
                "withdraw",
                "--number",
                "660001",
                "--id",
                death.group(1),
                "--reason",
                "OTHER_PERSON",
                "--yes");
        assertThat(withdrawn.code()).as(withdrawn.toString()).isZero();
        String history = scene.as(2, "qualification", "history", "--number", "660001", "--format", "csv")
                .out();
        assertThat(history.lines().toList()).hasSize(4);
        assertThat(history.lines().toList().get(3)).contains("WITHDRAWN", "DEATH", "OTHER_PERSON", "person1");
        assertThat(scene.ports().work().readOnly(() -> scene.ports().journal().after(0, 1000)))
                .filteredOn(entry -> entry.intention().equals(Intention.SIGN_STATEMENT.name()))
                .hasSize(2);
        assertThat(scene.ports()
                        .work()
                        .readOnly(() ->
                                scene.ports().views().of(Physicians.usual().id(), Page.first(50)))
                        .rows())
                .filteredOn(view -> view.kind() == ViewLog.Kind.EXPORT)
                .hasSize(2);
    }

    @Test
    void only_the_authority_of_signing_certificates_certifies_that_key_by_two_and_only_administrators_state() {
        assertThat(certified("auth1", 4).err()).contains("署名用の認証局");
        assertThat(certified("sign1", 3).code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(certified("sign1", 4).code()).isZero();
        scene.activated("statements");
        scene.mamis.typing(CaScene.PIN + "\n");

        Ended officer = scene.as(3, words(file()));

        assertThat(officer.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(file()).doesNotExist();
    }

    @Test
    void whether_somebody_was_a_physician_is_left_open_where_nobody_has_proved_it() {
        String proved = shown("2010-01-01", "2999-01-01T00:00");
        String before = shown("2009-04-19", "2999-01-01T00:00");
        String unknown = shown("2010-01-01", "2001-01-01T00:00");

        assertThat(proved).contains("\"physician\":true");
        assertThat(before).contains("\"physician\":false", "NOT_YET");
        assertThat(unknown).contains("NOT_KNOWN").doesNotContain("\"physician\"");
    }

    @Test
    void nothing_is_signed_of_what_nobody_has_proved_but_that_it_is_not_known() throws Exception {
        certified("sign1", 4);
        scene.activated("statements");
        scene.mamis.typing(CaScene.PIN + "\n");

        Ended signed = scene.as(1, words(file(), "--on", "2010-01-01", "--as-known", "2001-01-01T00:00"));

        assertThat(signed.code()).as(signed.toString()).isZero();
        assertThat(Files.readString(file())).contains("未確認").doesNotContain("医師である", "いいえ");
    }

    @Test
    void what_is_wrong_with_a_day_names_the_option_it_was_given_by() {
        Ended refused = scene.as(
                1,
                "qualification",
                "record",
                "--number",
                "660001",
                "--fact",
                "RESTORATION",
                "--on",
                "2026-03-20",
                "--source",
                "MINISTRY_NOTICE",
                "--reference",
                "医政発0001第1号");

        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(refused.err()).contains("--on: ").doesNotContain("from: ");
    }

    @Test
    void the_name_of_a_person_is_called_so() {
        assertThat(scene.as(1, "qualification", "show", "--number", "660001").out())
                .contains("氏名")
                .doesNotContain("名称");
    }

    private String shown(String day, String known) {
        return scene.as(
                        1,
                        "qualification",
                        "show",
                        "--number",
                        "660001",
                        "--on",
                        day,
                        "--as-known",
                        known,
                        "--format",
                        "json")
                .out();
    }

    private Ended recorded(String fact, String day) {
        Ended recorded = scene.as(
                1,
                "qualification",
                "record",
                "--number",
                "660001",
                "--fact",
                fact,
                "--on",
                day,
                "--source",
                "MINISTRY_NOTICE",
                "--reference",
                "医政発0001第1号",
                "--yes",
                "--format",
                "json");
        assertThat(recorded.code()).as(recorded.toString()).isZero();
        return recorded;
    }

    private Ended certified(String authority, int second) {
        return scene.mamis
                .typing(CaScene.PIN + "\n" + CaScene.both(3, second))
                .run("ca", "certify-statements", "--authority", authority);
    }

    private Ended state() {
        scene.mamis.typing(CaScene.PIN + "\n");
        return scene.as(1, words(file()));
    }

    private static String[] words(Path file, String... more) {
        return Stream.concat(
                        Stream.of("qualification", "statement", "--number", "660001", "--out", file.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Path file() {
        return folder.resolve("statement.txt");
    }

    /** What OpenSSL says of the signature beside the statement over the content of a file. */
    private String verify(Path content) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(List.of(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-purpose",
                        "any",
                        "-inform",
                        "DER",
                        "-in",
                        file() + ".p7s",
                        "-content",
                        content.toString(),
                        "-CAfile",
                        root().toString(),
                        "-out",
                        folder.resolve("out-" + UUID.randomUUID()).toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    private Path root() throws IOException {
        Stream<CaGeneration> all =
                scene.ports().work().readOnly(scene.ports().authority().generations()::all).stream();
        Der certificate = all.filter(each -> each.duty() == CaDuty.ROOT)
                .findFirst()
                .orElseThrow()
                .certificate();
        return Files.writeString(folder.resolve("root.pem"), Pem.text("CERTIFICATE", certificate));
    }
}
