package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaCommandTest {

    @TempDir
    private Path folder;

    private CaScene scene;

    @BeforeEach
    void somebody_has_officers() {
        scene = new CaScene(folder).withOfficers();
    }

    @Test
    void without_an_authority_the_status_says_what_comes_first() throws IOException {
        assertThat(mamis("ca", "status").err()).contains("認証局はまだありません", "mamis ca ceremony");
        assertThat(whole().code()).isZero();
        assertThat(mamis("ca", "status").err()).doesNotContain("認証局はまだありません");
    }

    @Test
    void officers_are_listed_for_those_whom_it_concerns() {
        assertThat(scene.as(3, "ca", "officer", "list", "--format", "json").out())
                .contains("\"loginId\":\"person3\"", "\"officerState\":\"IN_OFFICE\"");
        assertThat(scene.as(6, "ca", "officer", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        Ended fourth = scene.as(1, "ca", "officer", "appoint", "person6");
        assertThat(fourth.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(fourth.err()).contains("3名まで");
    }

    @Test
    void a_ceremony_makes_three_generations_of_one_path_and_realm() throws IOException {
        Ended ended = whole();

        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(ended.err()).containsSubsequence("第1回を始めました", "ルート認証局、鍵の生成", "全手順が完了");
        String status = mamis("ca", "status", "--format", "json").out();
        assertThat(status)
                .contains("\"authority\":\"ROOT\"", "\"authority\":\"SIGNING\"", "\"authority\":\"AUTHENTICATION\"")
                .contains("Demonstration HPKI Root CA V1", "\"expiry\":\"LATER\"");
        Path saved = folder.resolve("made");
        assertThat(verified(saved, "demonstration"))
                .as("an authority is no holder, and nothing else speaks against it")
                .contains("chain-other-purpose")
                .containsOnlyOnce("chain-");
        assertThat(verified(saved, "production")).contains("chain-other-realm");
        assertThat(saved)
                .isDirectoryContaining("glob:**/root-1.pem")
                .isDirectoryContaining("glob:**/signing-1.p10.pem")
                .isDirectoryContaining("glob:**/authentication-1.pem");
        assertThat(saved.toFile().list()).hasSize(5);
    }

    @Test
    void minutes_name_time_officers_key_and_fingerprint_of_every_step() throws IOException {
        whole();

        Ended table = mamis("ca", "minutes", "--ceremony", "1");
        assertThat(table.out()).contains("ルート認証局", "証明書の発行", "person3 person4", "+09:00");
        assertThat(table.err()).contains("開始した認証局運用責任者：person3 person4", "自局のルート認証局、第1世代", "状態：完了");
        String json =
                mamis("ca", "minutes", "--ceremony", "1", "--format", "json").out();
        assertThat(json).containsPattern("\"sha256\":\"[0-9A-F]{64}\"");
        assertThat(mamis("ca", "minutes", "--ceremony", "2").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(mamis("--lang", "en", "ca", "minutes", "--ceremony", "1").out())
                .contains("root authority", "certify the key");
    }

    @Test
    void signed_minutes_are_verified_by_an_independent_tool() throws Exception {
        whole();
        Path text = folder.resolve("minutes.txt");

        Ended ended = scene.mamis
                .typing(CaScene.both(4, 5) + CaScene.PIN + "\n")
                .run("ca", "minutes", "--ceremony", "1", "--signed", text.toString());

        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(Files.readString(text)).startsWith("鍵生成セレモニー議事録　第1回　デモ環境").contains("状態：完了", "署名用認証局");
        assertThat(openssl(text)).contains("successful");
        Files.writeString(text, "x", StandardOpenOption.APPEND);
        assertThat(openssl(text)).doesNotContain("successful");
    }

    private String openssl(Path text) throws IOException {
        Process tool = new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-purpose",
                        "any",
                        "-in",
                        text + ".p7s",
                        "-content",
                        text.toString(),
                        "-CAfile",
                        folder.resolve("made").resolve("root-1.pem").toString())
                .redirectErrorStream(true)
                .start();
        return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_ceremony_goes_on_where_it_stood() throws IOException {
        Ended first =
                typing(CaScene.PIN + "\n" + CaScene.both(3, 4) + CaScene.both(4, 5), "--plan", plan(), "--steps", "1");
        assertThat(first.code()).as(first.toString()).isZero();
        assertThat(first.err()).contains("続けてください");

        Ended next = typing(CaScene.PIN + "\n" + CaScene.both(3, 5), "--steps", "1");

        assertThat(next.code()).as(next.toString()).isZero();
        assertThat(next.err()).contains("ルート認証局、証明書の発行");
        Ended again = typing(CaScene.PIN + "\n" + CaScene.both(3, 4), "--plan", plan());
        assertThat(again.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(again.err()).contains("第1回が進行中");
    }

    @Test
    void an_outside_root_is_waited_for_and_its_requests_are_saved() throws IOException {
        scene.plan("root = outside");
        Path saved = folder.resolve("made");

        Ended ended = typing(
                CaScene.PIN + "\n" + CaScene.both(3, 4).repeat(3),
                "--plan",
                folder.resolve("plan.properties").toString(),
                "--save",
                saved.toString());

        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(ended.err()).contains("上位認証局による証明書の発行を待っています");
        assertThat(Files.readString(saved.resolve("signing-1.p10.pem"))).startsWith("-----BEGIN CERTIFICATE REQUEST");
        assertThat(typing(
                                "",
                                "--certificate",
                                saved.resolve("signing-1.p10.pem").toString())
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void one_officer_alone_a_stranger_and_a_wrong_password_begin_nothing() throws IOException {
        assertThat(typing(CaScene.PIN + "\n" + CaScene.both(3, 3), "--plan", plan())
                        .err())
                .contains("別の2名");
        assertThat(typing(CaScene.PIN + "\n" + CaScene.both(3, 6), "--plan", plan())
                        .err())
                .contains("認証局運用責任者ではありません");
        Ended wrong = typing(CaScene.PIN + "\nperson3\nwrong password here\n", "--plan", plan());
        assertThat(wrong.code()).isNotZero();
        assertThat(scene.mamis.asStranger().run("ca", "ceremony").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void a_wrong_pin_makes_no_key() throws IOException {
        Ended begun =
                typing(CaScene.PIN + "\n" + CaScene.both(3, 4) + CaScene.both(3, 4), "--plan", plan(), "--steps", "1");
        assertThat(begun.code()).as(begun.toString()).isZero();

        Ended wrong = typing("9999\n", "--steps", "1");

        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(wrong.err()).contains("PIN が違います");
    }

    @Test
    void a_wrong_pin_begins_no_ceremony() throws IOException {
        typing(CaScene.PIN + "\n" + CaScene.both(3, 6), "--plan", plan());

        Ended wrong = typing("9999\n" + CaScene.both(3, 4), "--plan", plan());

        assertThat(wrong.err()).contains("PIN が違います");
        assertThat(mamis("ca", "minutes", "--ceremony", "1").code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void two_officers_give_a_ceremony_up_and_another_one_begins() throws IOException {
        typing(CaScene.PIN + "\n" + CaScene.both(3, 4) + CaScene.both(3, 4), "--plan", plan(), "--steps", "1");

        assertThat(ca(3, "abandon", "--ceremony", "1").err())
                .contains("中止を申請しました")
                .doesNotContain("トークンに残っている");
        assertThat(ca(3, "abandon", "--ceremony", "1", "--confirm").err()).contains("別の認証局運用責任者が承認してください");
        assertThat(ca(6, "abandon", "--ceremony", "1", "--confirm").code()).isNotZero();
        assertThat(ca(4, "abandon", "--ceremony", "1", "--confirm", "--take-back")
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
        Ended done = ca(4, "abandon", "--ceremony", "1", "--confirm");

        assertThat(done.err()).contains("第1回を中止しました", "demonstration-ca-root-1");
        assertThat(mamis("ca", "minutes", "--ceremony", "1").err())
                .contains("状態：中止", "中止の申請：person3", "中止の承認：person4", "demonstration-ca-root-1");
        assertThat(typing(CaScene.PIN + "\n" + CaScene.both(3, 4), "--plan", plan())
                        .err())
                .as("the key of the first one is on the token")
                .contains("世代番号を変えてください");
        scene.plan("generation = 2    # of all authorities");
        Ended second = typing(
                CaScene.PIN + "\n" + CaScene.both(3, 4).repeat(2),
                "--plan",
                folder.resolve("plan.properties").toString(),
                "--steps",
                "1");
        assertThat(second.code()).as(second.toString()).isZero();
        assertThat(second.err()).contains("第2回を始めました");
    }

    @Test
    void what_waits_about_an_officer_is_taken_back() {
        assertThat(scene.as(1, "ca", "officer", "remove", "person3").code()).isZero();

        Ended back = scene.as(2, "ca", "officer", "take-back", "person3");

        assertThat(back.err()).contains("申請を取り下げました");
        assertThat(scene.as(2, "ca", "officer", "confirm", "person3").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(scene.as(1, "ca", "officer", "list", "--format", "json").out())
                .contains("\"loginId\":\"person3\"")
                .doesNotContain("REMOVAL_WAITS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "realm = somewhere",
                "root.sha256 = 00",
                "generation = 0",
                "key = RSA_1024",
                "from = 2026-02-30",
                "colour = red"
            })
    void every_slip_in_a_plan_is_named(String line) throws IOException {
        scene.plan(line);

        Ended ended = typing("", "--plan", folder.resolve("plan.properties").toString());

        assertThat(ended.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(ended.err()).contains(line.substring(0, line.indexOf(' ')));
    }

    @Test
    void a_plan_for_production_is_refused_in_a_demonstration() throws IOException {
        scene.plan("realm = production");

        assertThat(typing(
                                CaScene.PIN + "\n" + CaScene.both(3, 4),
                                "--plan",
                                folder.resolve("plan.properties").toString())
                        .err())
                .contains("環境");
    }

    @Test
    void two_officers_activate_and_one_ends_it() throws IOException {
        whole();
        String[] signing = {"--authority", "signing", "--purpose", "issuing"};

        assertThat(ca(3, "activate", signing).err()).contains("申請しました");
        assertThat(ca(3, "confirm-activation", signing).err()).contains("別の認証局運用責任者が承認してください");
        assertThat(ca(4, "confirm-activation", signing).err()).contains("活性化しました");
        assertThat(mamis("ca", "status", "--format", "json").out()).contains("\"issuing\":true");
        assertThat(ca(6, "deactivate", signing).code()).isNotZero();
        assertThat(ca(5, "deactivate", signing).code()).isZero();
        assertThat(mamis("ca", "status", "--format", "json").out()).doesNotContain("\"issuing\":true");
    }

    @Test
    void two_officers_revoke_an_authority() throws IOException {
        whole();
        String[] why = {"--authority", "sign1", "--reason", "COMPROMISED"};
        assertThat(ca(3, "revoke", why).err()).contains("sign1 の失効を申請しました（認証局の鍵の危殆化）");
        assertThat(mamis("ca", "status").err()).contains("sign1 の失効が申請されていて");
        String[] confirmed = {"--authority", "sign1", "--reason", "COMPROMISED", "--confirm", "--yes"};
        assertThat(ca(3, "revoke", confirmed).code()).isEqualTo(ExitCode.REFUSED.number());

        Ended done = ca(5, "revoke", confirmed);

        assertThat(done.code()).as(done.toString()).isZero();
        assertThat(done.err()).contains("失効した認証局：sign1", "mamis crl publish");
        assertThat(mamis("ca", "status", "--format", "json").out())
                .containsOnlyOnce("\"authorityGround\":\"COMPROMISED\"")
                .containsOnlyOnce("\"revokedAt\"");
        assertThat(ca(3, "activate", "--authority", "signing", "--purpose", "issuing")
                        .err())
                .contains("この世代の認証局は失効しています");
        assertThat(ca(3, "revoke", "--authority", "sign7", "--reason", "CEASED").code())
                .isEqualTo(ExitCode.REFUSED.number());
        ca(3, "revoke", "--authority", "root1", "--reason", "CEASED");
        assertThat(ca(4, "revoke", "--authority", "root1", "--reason", "CEASED", "--take-back")
                        .err())
                .contains("root1 の失効の申請を取り下げました");
    }

    @Test
    void the_token_is_compared_with_the_certificates() throws IOException {
        whole();

        Ended agreed = scene.mamis.typing(CaScene.PIN + "\n").run("ca", "status", "--token", "--format", "json");

        assertThat(agreed.out()).contains("\"agreement\":\"AGREES\"").doesNotContain("KEY_MISSING", "OTHER_KEY");
        assertThat(agreed.out())
                .as("a root has certified itself and two")
                .containsOnlyOnce("\"keyCertificates\":3")
                .contains("\"keyLists\":0");
        Ended other = scene.mamis
                .withKeysIn(folder.resolve("other"))
                .typing(CaScene.PIN + "\n")
                .run("ca", "status", "--token", "--format", "json");
        assertThat(other.out()).contains("\"agreement\":\"KEY_MISSING\"").doesNotContain("AGREES");
    }

    @ParameterizedTest
    @EnumSource
    void every_agreement_has_words(CaStatus.Agreement agreement) {
        for (String language : new String[] {"ja", "en"}) {
            assertThat(Words.in(language).of(agreement)).isNotEqualTo(agreement.name());
        }
    }

    private String verified(Path saved, String realm) {
        return mamis(
                        "certificate",
                        "verify",
                        saved.resolve("signing-1.pem").toString(),
                        "--anchor",
                        saved.resolve("root-1.pem").toString(),
                        "--realm",
                        realm,
                        "--no-status",
                        "--at",
                        "2026-12-01T00:00")
                .out();
    }

    private Ended whole() throws IOException {
        return typing(
                CaScene.PIN + "\n" + CaScene.both(3, 4).repeat(7),
                "--plan",
                plan(),
                "--save",
                folder.resolve("made").toString());
    }

    private String plan() throws IOException {
        return scene.plan().toString();
    }

    private Ended typing(String lines, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "ca";
        words[1] = "ceremony";
        System.arraycopy(options, 0, words, 2, options.length);
        return scene.mamis.typing(lines).run(words);
    }

    private Ended ca(int person, String act, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "ca";
        words[1] = act;
        System.arraycopy(options, 0, words, 2, options.length);
        return scene.as(person, words);
    }

    private Ended mamis(String... words) {
        return scene.mamis.run(words);
    }
}
