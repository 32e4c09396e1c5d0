package jp.mamis.web.hpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.verification.VerificationPorts;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.verification.ChainRefusal;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

/** Programs ask whether a certificate can be relied on. */
class VerificationResourceTest {

    private final CertificatesOnTheWeb web = new CertificatesOnTheWeb();
    private final VerificationResource resource = new VerificationResource(
            web.system,
            new VerificationUseCases(Pkcs11Adapters.verification(), Clock.fixed(web.scene.now(), JapanTime.TOKYO)));
    private final HttpServletRequest http = Requests.by(
            web.holding(Duty.ASSOCIATION_STAFF, "14000"), "POST", "/api/v1/certificates/verification", Map.of());
    private final byte[] certificate = web.first.certificate().bytes();

    private VerdictJson verdict(byte[] sent, String at, String purpose) {
        return resource.verify(at, purpose, http, new ByteArrayInputStream(sent))
                .verdicts()
                .get(0);
    }

    private byte[] pem() {
        return pem("CERTIFICATE", certificate).getBytes(StandardCharsets.US_ASCII);
    }

    /** The certificate with lists that come along. */
    private byte[] with(List<Der> lists) {
        return Stream.concat(
                        Stream.of(pem("CERTIFICATE", certificate)),
                        lists.stream().map(list -> pem("X509 CRL", list.bytes())))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    @Test
    void a_certificate_of_ours_is_good_with_our_lists() {
        web.scene.publish();

        assertThat(verdict(certificate, "", "SIGNING").result()).isEqualTo(Verdict.Result.GOOD);
        assertThat(verdict(pem(), "", "SIGNING").roles()).containsExactly("Medical Doctor");
    }

    @Test
    void what_our_newest_list_revokes_is_revoked_also_with_a_list_of_before() {
        web.scene.publish();
        byte[] before = with(CaFrame.issuing(web.system)
                .queries()
                .published(Optional.empty())
                .lists());
        assertThat(verdict(before, "", "SIGNING").result()).isEqualTo(Verdict.Result.GOOD);

        web.scene.revoke(web.first.order().serial(), RevocationGround.LOSS);
        web.scene.publish();

        VerdictJson verdict = verdict(before, "", "SIGNING");
        assertThat(verdict.result()).isEqualTo(Verdict.Result.REFUSED);
        assertThat(verdict.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(ChainRefusal.CHAIN_REVOKED.slug()));
    }

    @Test
    void for_a_moment_that_has_passed_our_lists_of_then_are_looked_at() {
        web.scene.publish();
        web.scene.forward(Duration.ofDays(10));
        web.scene.publish();

        assertThat(verdict(certificate, minute(web.scene.now().minus(Duration.ofDays(9))), "SIGNING")
                        .result())
                .isEqualTo(Verdict.Result.GOOD);
    }

    @Test
    void what_was_revoked_then_stays_so_once_no_list_of_now_names_it_any_more() {
        web.scene.publish();
        Instant revoked = web.scene.now().plus(Duration.ofHours(1));
        web.scene.forward(Duration.ofHours(1));
        web.scene.revoke(web.first.order().serial(), RevocationGround.LOSS);
        web.scene.forward(Duration.ofDays(1));
        web.scene.publish();
        web.scene.forward(Duration.ofDays(366L * 6));
        web.scene.publish();
        web.scene.forward(Duration.ofDays(1));
        web.scene.publish();

        String then = minute(revoked.plus(Duration.ofHours(1)));
        assertThat(verdict(certificate, then, "SIGNING").findings())
                .extracting(VerdictJson.FindingJson::rule)
                .contains(ChainRefusal.CHAIN_REVOKED.slug());
    }

    private static String minute(Instant at) {
        return LocalDateTime.ofInstant(at, JapanTime.TOKYO)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Test
    void every_rule_that_fails_is_told_with_its_source() {
        web.scene.publish();
        web.scene.revoke(web.first.order().serial(), RevocationGround.LOSS);
        web.scene.publish();

        VerdictJson revoked = verdict(certificate, "", "SIGNING");
        VerdictJson login = verdict(certificate, "", "AUTHENTICATION");

        assertThat(revoked.result()).isEqualTo(Verdict.Result.REFUSED);
        assertThat(revoked.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.source()).isNotBlank();
            assertThat(finding.explanation()).isNotBlank();
            assertThat(finding.about()).contains("C=JP");
        });
        assertThat(login.findings()).hasSizeGreaterThan(revoked.findings().size());
        assertThat(verdict(certificate, "2040-01-01T00:00", "SIGNING").result()).isEqualTo(Verdict.Result.REFUSED);
    }

    @Test
    void no_more_than_four_requests_are_judged_at_a_time() throws Exception {
        web.scene.publish();
        CountDownLatch reading = new CountDownLatch(VerificationResource.AT_ONCE);
        CountDownLatch over = new CountDownLatch(1);
        VerificationResource slow = new VerificationResource(
                web.system,
                new VerificationUseCases(
                        new VerificationPorts(
                                waiting(Pkcs11Adapters.codec(), reading, over),
                                Pkcs11Adapters.verification().opinion()),
                        Clock.fixed(web.scene.now(), JapanTime.TOKYO)));
        ExecutorService crowd = Executors.newFixedThreadPool(VerificationResource.AT_ONCE);
        try {
            List<Future<VerificationResource.VerificationJson>> each = Stream.generate(() ->
                            crowd.submit(() -> slow.verify("", "SIGNING", http, new ByteArrayInputStream(certificate))))
                    .limit(VerificationResource.AT_ONCE)
                    .toList();
            assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();

            assertThatThrownBy(() -> verdict(certificate, "", "SIGNING"))
                    .isInstanceOf(RejectedRequest.class)
                    .hasMessage("too-many-requests");

            over.countDown();
            for (Future<VerificationResource.VerificationJson> one : each) {
                assertThat(one.get().verdicts().get(0).result()).isEqualTo(Verdict.Result.GOOD);
            }
        } finally {
            over.countDown();
            crowd.shutdown();
        }
        assertThat(verdict(certificate, "", "SIGNING").result()).isEqualTo(Verdict.Result.GOOD);
    }

    /** Reads only once it may. */
    private static CertificateCodec waiting(CertificateCodec real, CountDownLatch reading, CountDownLatch over) {
        return (CertificateCodec) Proxy.newProxyInstance(
                VerificationResourceTest.class.getClassLoader(),
                new Class<?>[] {CertificateCodec.class},
                (codec, method, words) -> {
                    reading.countDown();
                    assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
                    return method.invoke(real, words);
                });
    }

    @Test
    void what_is_no_certificate_is_refused_with_its_reason() {
        assertThatThrownBy(() -> verdict(new byte[0], "", "SIGNING"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining(CertificateRefusal.FILE_HOLDS_NOTHING.name());
        assertThatThrownBy(() -> verdict("nothing".getBytes(StandardCharsets.US_ASCII), "", "SIGNING"))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> verdict(new byte[] {0x30, 0x03, 0x02, 0x01}, "", "SIGNING"))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> verdict(certificate, "gestern", "SIGNING")).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> verdict(certificate, "", "WEDDING")).isInstanceOf(MalformedInput.class);
        String many = new String(pem(), StandardCharsets.US_ASCII).repeat(21);
        assertThatThrownBy(() -> verdict(many.getBytes(StandardCharsets.US_ASCII), "", "SIGNING"))
                .isInstanceOf(MalformedInput.class);
    }
}
