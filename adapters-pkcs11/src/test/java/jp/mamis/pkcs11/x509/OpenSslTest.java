package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Addresses.Partition;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an independent tool says of certificates and lists of ours; passed over on machines without it. */
class OpenSslTest {

    private static final CertificatePurpose SIGNING = CertificatePurpose.SIGNING;
    private static final Hierarchy OURS = Hierarchy.production();
    private static final long AT = Hierarchy.NOON.plusSeconds(60).getEpochSecond();

    @TempDir
    private Path folder;

    private record Said(int code, String text) {}

    @Test
    void a_path_is_good_without_asking_for_the_status() throws Exception {
        assertThat(verify(OURS.doctor()).text()).contains("OK");
        assertThat(verify(OURS.doctor(), "-x509_strict").text()).contains("OK");
    }

    @Test
    @Proves({"OTHER_TOOL_AGREES", "OWN_LIST_AND_SARL"})
    void the_holder_s_list_is_enough_for_the_holder_and_all_three_for_all() throws Exception {
        Der list = OURS.list(SIGNING, Hierarchy.NOON);
        Der below = OURS.list(Partition.SARL, Hierarchy.NOON);
        Der own = OURS.list(Partition.RARL, Hierarchy.NOON);

        assertThat(listed(OURS.doctor(), "-crl_check", list).code()).isZero();
        assertThat(listed(OURS.doctor(), "-crl_check_all", list, below).code()).isNotZero();
        assertThat(listed(OURS.doctor(), "-crl_check_all", list, below, own).code())
                .isZero();
    }

    @Test
    @Proves({"OTHER_TOOL_AGREES", "PARTITION_SWAPPED"})
    void a_partition_of_others_is_of_another_scope() throws Exception {
        Said said = listed(OURS.signing(), "-crl_check", OURS.list(Partition.RARL, Hierarchy.NOON));

        assertThat(said.code()).isNotZero();
        assertThat(said.text()).containsIgnoringCase("scope");
        assertThat(listed(OURS.signing(), "-crl_check", OURS.list(Partition.SARL, Hierarchy.NOON))
                        .code())
                .isZero();
    }

    @Test
    void lists_of_another_time_are_none() throws Exception {
        Der old = OURS.list(SIGNING, Hierarchy.NOON.minusSeconds(4 * 86_400 + 1));

        assertThat(listed(OURS.doctor(), "-crl_check", old).text()).contains("expired");
    }

    @Test
    void a_revoked_certificate_is_revoked() throws Exception {
        Der list = OURS.list(
                SIGNING,
                Hierarchy.NOON,
                new RevocationListDraft.Entry(
                        new SerialNumber(OURS.doctor().serial()),
                        Hierarchy.NOON,
                        RevocationReason.CESSATION_OF_OPERATION));

        assertThat(listed(OURS.doctor(), "-crl_check", list).text()).contains("certificate revoked");
    }

    @Test
    @Proves({"OTHER_TOOL_AGREES", "TEST_POLICY"})
    void the_policy_is_explicit_and_a_test_certificate_is_not_of_it() throws Exception {
        CertificateFacts tested = OURS.holder(
                SIGNING,
                CertificateProfiles.hpki(CaRealm.DEMONSTRATION, SIGNING),
                Certificates.doctor(CaRealm.DEMONSTRATION));
        String[] policy = {
            "-explicit_policy", "-policy", SIGNING.policy(CaRealm.PRODUCTION).dotted()
        };

        assertThat(verify(OURS.doctor(), policy).code()).isZero();
        assertThat(verify(tested, policy).text()).contains("error 43");
    }

    @Test
    void a_list_is_read_as_it_was_meant() throws Exception {
        Path list = pem("list.pem", "X509 CRL", OURS.list(Partition.SARL, Hierarchy.NOON));
        Path root = pem("root.pem", "CERTIFICATE", OURS.root().encoded());

        Said said =
                run(List.of("openssl", "crl", "-in", list.toString(), "-noout", "-text", "-CAfile", root.toString()));

        assertThat(said.text())
                .contains("verify OK")
                .contains("Version 2")
                .contains("Next Update: Nov 26 03:00:00 2026 GMT")
                .containsPattern("X509v3 CRL Number: \\s*3269")
                .containsPattern("Issuing Distribution Point: critical")
                .contains("Only CA Certificates")
                .containsPattern("DirName:.*CN ?= ?Mihon|DirName:.*Mihon Ministry")
                .contains("CN = SARL");
    }

    private Said listed(CertificateFacts certificate, String check, Der... lists) throws Exception {
        return verify(
                certificate,
                check,
                "-CRLfile",
                pem("lists.pem", "X509 CRL", lists).toString());
    }

    private Said verify(CertificateFacts certificate, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "openssl",
                "verify",
                "-attime",
                Long.toString(AT),
                "-CAfile",
                pem("root.pem", "CERTIFICATE", OURS.root().encoded()).toString(),
                "-untrusted",
                pem("authority.pem", "CERTIFICATE", OURS.signing().encoded()).toString()));
        words.addAll(List.of(more));
        words.add(pem("certificate.pem", "CERTIFICATE", certificate.encoded()).toString());
        return run(words);
    }

    private Path pem(String name, String label, Der... contents) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                Stream.of(contents)
                        .map(content -> "-----BEGIN " + label + "-----\n"
                                + Base64.getMimeEncoder().encodeToString(content.bytes()) + "\n-----END " + label
                                + "-----\n")
                        .collect(Collectors.joining()));
    }

    private static Said run(List<String> words) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
        String text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(tool.exitValue(), text);
    }
}
