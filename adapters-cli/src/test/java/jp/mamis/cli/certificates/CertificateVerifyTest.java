package jp.mamis.cli.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.verification.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateVerifyTest {

    private final InProcess mamis = InProcess.inMemory().asStranger();

    @TempDir
    private Path folder;

    private CertificatesOnDisk disk;

    @BeforeEach
    void files_of_a_relying_party() {
        disk = new CertificatesOnDisk(folder);
    }

    private Ended verify(String files, String... more) {
        List<String> words = new ArrayList<>(List.of("certificate", "verify"));
        Arrays.stream(files.split(" ")).map(disk::file).forEach(words::add);
        words.addAll(List.of("--realm", "demonstration", "--at", "2026-11-22T12:01"));
        words.addAll(List.of(more));
        return mamis.run(words.toArray(String[]::new));
    }

    private Ended verified(String files, String lists, String... more) {
        List<String> words = new ArrayList<>(List.of("--anchor", disk.file("root.pem"), "--crl", disk.file(lists)));
        words.addAll(List.of(more));
        return verify(files, words.toArray(String[]::new));
    }

    @Test
    void a_good_certificate_is_told_with_its_role_to_a_stranger_without_a_log_in() {
        Ended ended = verified("chain.pem", "lists.pem", "--format", "json");

        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(ended.out())
                .contains("\"certificate\":\"C=JP, CN=Taro Mihon, serialNumber=TESTD660001\"")
                .contains("\"verdict\":\"GOOD\"", "\"roles\":[\"Medical Doctor\"]");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void certificates_in_der_and_several_files_do_as_well() {
        assertThat(verified("doctor.der authority.der", "lists.pem").out()).contains("信頼できる", "Medical Doctor");
    }

    @Test
    void a_refusal_names_rule_reason_and_source_in_both_languages() {
        Ended japanese = verified("chain.pem", "revoked.pem");
        Ended english = verified("chain.pem", "revoked.pem", "--lang", "en");

        assertThat(japanese.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(japanese.out()).contains("信頼できない", "chain-revoked", "に失効しています（理由コード：1）", "RFC 5280, 6.3.3");
        assertThat(japanese.err()).contains("信頼できない証明書が1件あります");
        assertThat(english.out()).contains("refused", "It was revoked at 2026-11-22T02:59:59Z", "RFC 5280, 6.3.3");
    }

    @ParameterizedTest
    @CsvSource({
        "--purpose authentication, chain-other-purpose",
        "--realm production, chain-other-realm",
        "--at 2026-11-27T00:00, chain-status-not-current",
        "--at 2031-04-01T00:00, chain-expired",
        "--at 2026-03-31T14:59:59Z, chain-not-yet-valid"
    })
    void whatever_is_asked_otherwise_is_answered_otherwise(String asked, String code) {
        List<String> words = new ArrayList<>(List.of("certificate", "verify", disk.file("chain.pem")));
        words.addAll(List.of("--anchor", disk.file("root.pem"), "--crl", disk.file("lists.pem")));
        words.addAll(List.of(asked.split(" ")));
        if (!asked.contains("--realm")) {
            words.addAll(List.of("--realm", "demonstration"));
        }
        if (!asked.contains("--at")) {
            words.addAll(List.of("--at", "2026-11-22T03:01:00Z"));
        }
        Ended ended = mamis.run(words.toArray(String[]::new));

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.out()).contains(code);
    }

    @Test
    @Proves("hpki.verification.Chain.Search")
    void a_root_that_comes_along_is_not_trusted() {
        Ended ended = verify("chain.pem root.pem", "--crl", disk.file("lists.pem"));

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.out()).contains("chain-no-anchor");
        assertThat(ended.err()).contains("--anchor で指定してください");
    }

    @Test
    void without_the_status_it_says_that_nobody_asked() {
        Ended ended = verify("chain.pem", "--anchor", disk.file("root.pem"), "--no-status");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains("失効の有無は確認していません");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ファイルが空です",
        "hello, 読み取れるデータがありません",
        "0\u0082\u0001\u0000, データが途中で切れています",
        "-----BEGIN CERTIFICATE-----, PEMの区切り",
        "-----BEGIN CERTIFICATE-----!!-----END CERTIFICATE-----, PEMの区切り",
        "-----BEGIN CERTIFICATE-----MAA=-----END CERTIFICATE-----, 証明書または失効リストとして読み取れません",
        "-----BEGIN PRIVATE KEY-----MAA=-----END PRIVATE KEY-----, 秘密鍵が含まれています",
        "-----BEGIN X509 CRL-----MAA=-----END X509 CRL-----, 見出しが CERTIFICATE"
    })
    void a_file_that_cannot_be_used_is_named_with_what_to_do(String content, String told) {
        disk.write("bad.pem", content.getBytes(StandardCharsets.ISO_8859_1));

        Ended ended = verified("bad.pem", "lists.pem");

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("bad.pem", told);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void a_missing_file_and_an_unreadable_time_are_told() {
        assertThat(verified("gone.pem", "lists.pem").err()).contains("gone.pem");
        assertThat(verified("chain.pem", "gone.pem").err()).contains("gone.pem");
        assertThat(verified("chain.pem", "root.pem").err()).contains("root.pem", "X509 CRL");

        Ended ended = mamis.run("certificate", "verify", disk.file("chain.pem"), "--at", "noon");
        assertThat(ended.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(ended.err()).contains("noon");
    }

    @Test
    void both_results_have_words() {
        for (Words words : List.of(Words.in("ja"), Words.in("en"))) {
            assertThat(Verdict.Result.values())
                    .allSatisfy(result -> assertThat(words.of(result)).isNotEqualTo(result.name()));
        }
    }
}
