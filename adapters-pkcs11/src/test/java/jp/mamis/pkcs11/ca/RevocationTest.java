package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.AUTH;
import static jp.mamis.application.hpki.ca.IssuingScene.ROOT;
import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static jp.mamis.application.hpki.ca.IssuingScene.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.hpki.ca.FullDisk;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.ListsMissed;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.hpki.verification.VerifyCertificate;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.RefusedRules;
import jp.mamis.application.memory.InMemoryRevocationPublisher;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revoking and listing, with the opinions of ourselves, the Java platform and OpenSSL before and after. */
class RevocationTest {

    @TempDir
    private Path folder;

    private IssuingScene scene;

    @BeforeEach
    void begun() {
        scene = MemoryScene.begun();
    }

    @Test
    @Proves({"hpki.ca.RevocationGround", "OTHER_TOOL_AGREES"})
    void a_certificate_is_good_until_a_list_tells_of_its_revocation() throws Exception {
        IssuedCertificate certificate = scene.issued(SIGN);
        IssuedCertificate other = scene.issued(SIGN);
        List<ListIssue> before = scene.publish();
        assertThat(verdict(certificate, before)).isEqualTo(Verdict.Result.GOOD);
        assertThat(openssl(certificate, before)).contains("OK");

        scene.forward(Duration.ofSeconds(5));
        RevokeCertificate.Revoked revoked =
                accepted(scene.revoke(certificate.order().serial(), RevocationGround.LOSS));
        List<ListIssue> after = scene.publish();

        assertThat(revoked.urgent()).isTrue();
        assertThat(verdict(certificate, after)).isEqualTo(Verdict.Result.REFUSED);
        assertThat(openssl(certificate, after)).contains("certificate revoked");
        assertThat(verdict(other, after)).isEqualTo(Verdict.Result.GOOD);
        assertThat(openssl(other, after)).contains("OK").doesNotContain("revoked");
        assertThat(status(certificate)).isEqualTo(CertificateStatus.Kind.REVOKED);
        assertThat(status(other)).isEqualTo(CertificateStatus.Kind.GOOD);
    }

    @Test
    @Proves("LIST_NUMBERS_RISE")
    void every_authority_has_its_lists_with_numbers_of_their_own() {
        List<ListIssue> first = scene.publish();
        scene.forward(Duration.ofDays(1));
        List<ListIssue> second = scene.publish();

        assertThat(first)
                .extracting(ListIssue::scope)
                .containsExactly(ListScope.RARL, ListScope.SARL, ListScope.HOLDERS, ListScope.HOLDERS);
        assertThat(second).allMatch(list -> list.number().equals(BigInteger.TWO));
        RevocationListFacts sarl = facts(list(second, ListScope.SARL));
        assertThat(sarl.scope().orElseThrow().authoritiesOnly()).isTrue();
        assertThat(sarl.nextUpdate()).contains(scene.now().plus(Duration.ofDays(4)));
        assertThat(facts(list(second, ListScope.HOLDERS)).scope()).isEmpty();
        assertThat(published("crl-sign1.crl"))
                .isEqualTo(second.stream()
                        .filter(each ->
                                each.authority().equals(scene.generation(SIGN).id()))
                        .findFirst());
        assertThat(scene.useCases().queries().publishedCertificate(ROOT))
                .contains(scene.generation(ROOT).certificate());
        assertThat(published("crl-sign9.crl")).isEmpty();
    }

    @Test
    @Proves("hpki.ca.RevocationReason")
    void the_ground_stays_inside_and_the_wording_decides_what_is_published() {
        SerialNumber one = scene.issued(SIGN).order().serial();
        SerialNumber two = scene.issued(SIGN).order().serial();
        accepted(scene.revoke(one, RevocationGround.NAME_CHANGED));
        accepted(revoke(two, RevocationGround.KEY_COMPROMISED, RevocationWording.UNIFORM, Optional.empty()));

        RevocationListFacts list = facts(list(scene.publish(), ListScope.HOLDERS));

        assertThat(list.entries())
                .hasEntrySatisfying(
                        one.value(),
                        entry -> assertThat(entry.reason()).contains(RevocationReason.AFFILIATION_CHANGED.code()));
        assertThat(list.entries())
                .hasEntrySatisfying(
                        two.value(),
                        entry -> assertThat(entry.reason()).contains(RevocationReason.CESSATION_OF_OPERATION.code()));
    }

    @Test
    @Proves("hpki.ca.RevocationPolicy")
    void revoking_again_is_answered_with_the_first() {
        SerialNumber serial = scene.issued(SIGN).order().serial();
        RevokeCertificate.Revoked first = accepted(scene.revoke(serial, RevocationGround.DAMAGE));
        scene.forward(Duration.ofHours(1));

        RevokeCertificate.Revoked again = accepted(scene.revoke(serial, RevocationGround.LOSS));

        assertThat(again).isEqualTo(new RevokeCertificate.Revoked(first.revocation(), false, List.of()));
        assertThat(again.urgent()).isFalse();
    }

    @Test
    @Proves("hpki.ca.RevocationPolicy")
    void what_is_unknown_or_of_another_time_or_from_nobody_is_refused() {
        SerialNumber serial = scene.issued(SIGN).order().serial();
        RevokeCertificate.Command lost = new RevokeCertificate.Command(
                serial, RevocationGround.LOSS, RevocationWording.BY_GROUND, Optional.empty());

        assertThat(refused(scene.revoke(serial, RevocationGround.NOT_ACCOUNTED_FOR)))
                .isEqualTo(IssuingRefusal.NOT_ALLOWED);
        assertThat(refused(scene.revoke(SerialNumber.of(5), RevocationGround.LOSS)))
                .isEqualTo(IssuingRefusal.NO_SUCH_CERTIFICATE);
        assertThat(refused(revoke(serial, scene.now().plusSeconds(1)))).isEqualTo(IssuingRefusal.REVOKED_OUTSIDE_LIFE);
        assertThat(refused(revoke(serial, scene.now().minus(Duration.ofDays(40)))))
                .isEqualTo(IssuingRefusal.REVOKED_OUTSIDE_LIFE);
        assertThat(refused(scene.useCases().revoke().revoke(lost, IssuingScene.stranger())))
                .isEqualTo(IssuingRefusal.NOT_ALLOWED);
        assertThat(refused(scene.useCases()
                        .over(scene.key())
                        .publish()
                        .publish(new PublishRevocationLists.Command(Optional.of(SIGN)), IssuingScene.stranger())))
                .isEqualTo(IssuingRefusal.NOT_ALLOWED);
        assertThat(refused(scene.useCases().queries().lists(AuthorityName.parse("sign9"), officer())))
                .isEqualTo(IssuingRefusal.NO_SUCH_AUTHORITY);
        assertThat(accepted(revoke(serial, scene.now().minusSeconds(90)))
                        .revocation()
                        .revokedAt())
                .isEqualTo(scene.now().minusSeconds(90));
    }

    @Test
    @Proves({"hpki.ca.CrlPlan", "ENTRY_LEAVES_LIST"})
    void an_entry_goes_when_one_list_after_the_certificate_s_end_has_named_it() {
        SerialNumber serial = accepted(
                        scene.issue(SIGN, Requests.of(IssuingScene.newKey()), IssuingScene.DOCTOR, 1, officer()))
                .order()
                .serial();
        accepted(scene.revoke(serial, RevocationGround.DAMAGE));
        assertThat(list(scene.publish(), ListScope.HOLDERS).entries()).isEqualTo(1);
        scene.forward(Duration.ofDays(20));

        assertThat(list(scene.publish(), ListScope.HOLDERS).entries()).isEqualTo(1);
        scene.forward(Duration.ofDays(1));
        assertThat(list(scene.publish(), ListScope.HOLDERS).entries()).isZero();
    }

    @Test
    @Proves({"hpki.ca.CrlPlan", "ENTRY_LEAVES_LIST"})
    void a_number_that_was_spent_without_a_list_has_named_no_entry() {
        SerialNumber serial = accepted(
                        scene.issue(SIGN, Requests.of(IssuingScene.newKey()), IssuingScene.DOCTOR, 1, officer()))
                .order()
                .serial();
        accepted(scene.revoke(serial, RevocationGround.DAMAGE));
        scene.forward(Duration.ofDays(20));
        IssuingScene broken = scene.over(scene.stores(), (generation, bytes) -> {
            throw new TokenFailure(TokenFailure.Reason.TOKEN_ERROR, "sign-1");
        });
        assertThatThrownBy(() -> broken.publish(Optional.of(SIGN))).isInstanceOf(ListsMissed.class);
        scene.forward(Duration.ofDays(1));

        ListIssue first = list(scene.publish(), ListScope.HOLDERS);

        assertThat(first.number()).isEqualTo(BigInteger.TWO);
        assertThat(facts(first).entries()).containsOnlyKeys(serial.value());
        scene.forward(Duration.ofDays(1));
        assertThat(list(scene.publish(), ListScope.HOLDERS).entries()).isZero();
    }

    @Test
    @Proves("DISK_FULL")
    void a_full_disk_leaves_the_list_before_and_the_next_one_is_laid_out() {
        scene.publish();
        IssuingScene full = scene.over(
                scene.stores().publishing(new FullDisk(scene.stores().issuance().publisher(), () -> true)));

        assertThatThrownBy(full::publish)
                .isInstanceOf(ListsMissed.class)
                .hasRootCauseMessage("No space left on device");

        assertThat(laidOut("crl-sign1.crl")).contains(BigInteger.ONE);
        assertThat(scene.useCases().lay().lay()).isPositive();
        assertThat(laidOut("crl-sign1.crl")).contains(BigInteger.TWO);
        assertThat(scene.useCases().lay().lay()).isZero();
        assertThat(scene.publish()).extracting(ListIssue::number).contains(BigInteger.valueOf(3));
        assertThat(laidOut("crl-sign1.crl")).contains(BigInteger.valueOf(3));
    }

    @Test
    void a_file_that_cannot_be_read_keeps_lists_from_their_place_and_not_from_being_signed() {
        scene.publish();
        RevocationPublisher files = scene.stores().issuance().publisher();
        IssuingScene unreadable = scene.over(scene.stores().publishing(new Unreadable(files)));

        assertThatThrownBy(unreadable::publish).isInstanceOf(ListsMissed.class);

        assertThat(published("crl-sign1.crl")).map(ListIssue::number).contains(BigInteger.TWO);
        assertThat(laidOut("crl-sign1.crl")).contains(BigInteger.ONE);
    }

    private record Unreadable(RevocationPublisher files) implements RevocationPublisher {

        @Override
        public void publish(String name, Der content) {
            files.publish(name, content);
        }

        @Override
        public Optional<Der> published(String name) {
            throw new PublicationFailure("not to be read: " + name);
        }
    }

    @Test
    void after_a_clock_was_put_back_the_list_with_the_greater_number_is_the_newer_one() {
        scene.publish();
        scene.forward(Duration.ofHours(-1));

        scene.publish();

        assertThat(laidOut("crl-sign1.crl")).contains(BigInteger.TWO);
    }

    @Test
    void a_list_that_comes_late_from_the_token_is_not_laid_out_over_a_newer_one() {
        AtomicBoolean stalls = new AtomicBoolean(true);
        IssuingScene slow = scene.over(scene.stores(), (generation, bytes) -> {
            Der signature = scene.key().sign(generation, bytes);
            if (stalls.getAndSet(false)) {
                scene.publish(Optional.of(SIGN));
            }
            return signature;
        });

        List<ListIssue> late = slow.publish(Optional.of(SIGN));

        assertThat(late).extracting(ListIssue::number).containsExactly(BigInteger.ONE);
        Optional<Der> laidOut =
                ((InMemoryRevocationPublisher) scene.stores().issuance().publisher()).file("crl-sign1.crl");
        assertThat(laidOut).isEqualTo(published("crl-sign1.crl").flatMap(ListIssue::content));
        assertThat(scene.codec()
                        .readList(laidOut.orElseThrow())
                        .accepted()
                        .orElseThrow()
                        .number())
                .contains(BigInteger.TWO);
    }

    @Test
    void an_authority_that_cannot_sign_stops_no_list_of_another() {
        IssuingScene half = scene.over(scene.stores(), (generation, bytes) -> {
            if (AuthorityName.of(generation).equals(ROOT)) {
                throw new TokenFailure(TokenFailure.Reason.KEY_MISSING, "root-1");
            }
            return scene.key().sign(generation, bytes);
        });

        assertThatThrownBy(half::publish)
                .isInstanceOfSatisfying(ListsMissed.class, some -> {
                    assertThat(some.published())
                            .extracting(ListIssue::scope)
                            .containsExactly(ListScope.HOLDERS, ListScope.HOLDERS);
                    assertThat(some.missed())
                            .extracting(ListsMissed.Missed::authority)
                            .containsExactly(ROOT);
                })
                .hasMessageContaining("root1: KEY_MISSING");

        assertThat(published("crl-sign1.crl")).isPresent();
        assertThat(published("crl-auth1.crl")).isPresent();
        assertThat(published("sarl1.crl")).isEmpty();
    }

    @Test
    @Proves("LISTS_IN_JOURNAL")
    void the_journal_tells_of_what_was_signed_with_its_digest() {
        ListIssue list = scene.publish(Optional.of(SIGN)).get(0);

        assertThat(scene.stores().journal().after(0, 1000).stream()
                        .filter(entry -> entry.subject().equals(list.id()))
                        .map(AuditEntry::detail))
                .hasSize(2)
                .last(InstanceOfAssertFactories.STRING)
                .contains(
                        list.content().orElseThrow().fingerprint().hex(),
                        scene.generation(SIGN).key().toString());
    }

    @Test
    @Proves({"hpki.ca.CrlPlan", "AGE_OF_LISTS"})
    void the_age_of_lists_is_told_at_thirty_and_forty_eight_hours() {
        assertThat(health()).containsOnly(CrlPlan.Freshness.OVERDUE);
        scene.publish();
        scene.forward(Duration.ofHours(30).minusSeconds(1));
        assertThat(health()).containsOnly(CrlPlan.Freshness.FRESH);
        scene.forward(Duration.ofSeconds(1));
        assertThat(health()).containsOnly(CrlPlan.Freshness.LATE);
        assertThat(scene.useCases().queries().health())
                .extracting(CertificateQueries.ListHealth::age)
                .containsOnly(Optional.of(Duration.ofHours(30)));
        scene.forward(Duration.ofHours(18));
        assertThat(health()).containsOnly(CrlPlan.Freshness.OVERDUE);
    }

    @Test
    @Proves({"hpki.ca.RevocationGround", "URGENT_LIST"})
    void an_urgent_revocation_that_ended_after_the_list_was_drafted_is_due_though_it_began_before() {
        IssuedCertificate certificate = scene.issued(SIGN);
        Instant before = scene.now();
        scene.forward(Duration.ofMinutes(5));
        scene.publish();
        assertThat(scene.useCases().queries().due()).isEmpty();

        scene.in(() -> scene.stores()
                .issuance()
                .revocations()
                .keep(new Revocation(
                        certificate.order().authority(),
                        certificate.order().serial(),
                        before,
                        RevocationGround.LOSS,
                        RevocationReason.KEY_COMPROMISE,
                        certificate.order().validity().last(),
                        before)));

        assertThat(scene.useCases().queries().due()).containsExactly(SIGN);
        scene.publish(Optional.of(SIGN));
        assertThat(scene.useCases().queries().due()).isEmpty();
    }

    @Test
    void where_no_key_is_ready_nothing_is_written_and_no_log_is_read() {
        CaKey closed = new CaKey() {
            @Override
            public Der sign(CaGeneration generation, Der toBeSigned) {
                throw new AssertionError("asked to sign");
            }

            @Override
            public void requireReady(CaGeneration generation) {
                throw new TokenFailure(TokenFailure.Reason.KEY_NOT_ACTIVATED, "root-1");
            }
        };
        IssuingScene waiting = scene.over(scene.stores().logging(untouched()), closed);
        int before = entries();

        assertThatThrownBy(waiting::publish)
                .isInstanceOfSatisfying(
                        ListsMissed.class, missed -> assertThat(missed.missed()).hasSize(3));

        assertThat(entries()).isEqualTo(before);
        assertThat(scene.publish()).extracting(ListIssue::number).containsOnly(BigInteger.ONE);
    }

    @Test
    void what_a_run_before_was_refused_for_is_not_noted_again() {
        AtomicInteger drifting = new AtomicInteger();
        IssuingScene ahead = scene.over(
                scene.stores().beside(() -> Optional.of(Duration.ofHours(1).plusMillis(drifting.incrementAndGet()))));
        int before = entries();

        Refusals first = refusals(ahead, Optional.empty());
        assertThat(first.contains(IssuingRefusal.CLOCK_OFF)).isTrue();
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(refusals(ahead, Optional.of(first))).isNotEqualTo(first);
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(refusals(ahead, Optional.of(Refusals.of(Refusal.of(IssuingRefusal.LOG_NOT_AT_HAND)))))
                .matches(again -> RefusedRules.of(again).equals(RefusedRules.of(first)));
        assertThat(entries()).isEqualTo(before + 2);
    }

    private static IssuanceLog untouched() {
        return (IssuanceLog) Proxy.newProxyInstance(
                RevocationTest.class.getClassLoader(), new Class<?>[] {IssuanceLog.class}, (log, method, words) -> {
                    throw new AssertionError(method.getName());
                });
    }

    private Refusals refusals(IssuingScene where, Optional<Refusals> told) {
        return where.useCases()
                .over(scene.key())
                .publish()
                .publish(new PublishRevocationLists.Command(Optional.empty(), told), Caller.automation("status"))
                .refusals()
                .orElseThrow();
    }

    private int entries() {
        return scene.stores().journal().after(0, 1000).size();
    }

    private Optional<BigInteger> laidOut(String file) {
        return ((InMemoryRevocationPublisher) scene.stores().issuance().publisher())
                .file(file)
                .flatMap(list -> scene.codec().readList(list).accepted())
                .flatMap(RevocationListFacts::number);
    }

    private List<CrlPlan.Freshness> health() {
        return scene.useCases().queries().health().stream()
                .map(CertificateQueries.ListHealth::freshness)
                .toList();
    }

    private Outcome<RevokeCertificate.Revoked> revoke(SerialNumber serial, Instant since) {
        return revoke(serial, RevocationGround.LOSS, RevocationWording.BY_GROUND, Optional.of(since));
    }

    private Outcome<RevokeCertificate.Revoked> revoke(
            SerialNumber serial, RevocationGround ground, RevocationWording wording, Optional<Instant> since) {
        return scene.useCases()
                .revoke()
                .revoke(new RevokeCertificate.Command(serial, ground, wording, since), officer());
    }

    private Optional<ListIssue> published(String file) {
        return scene.useCases().queries().publishedList(file);
    }

    private CertificateStatus.Kind status(IssuedCertificate certificate) {
        return accepted(scene.useCases()
                        .queries()
                        .certificate(certificate.order().serial(), officer()))
                .status()
                .kind();
    }

    /** Of the signing authority where the scope is that of holders. */
    private ListIssue list(List<ListIssue> lists, ListScope scope) {
        return lists.stream()
                .filter(each -> each.scope() == scope)
                .filter(each -> !each.authority().equals(scene.generation(AUTH).id()))
                .findFirst()
                .orElseThrow();
    }

    private RevocationListFacts facts(ListIssue list) {
        return scene.codec().readList(list.content().orElseThrow()).accepted().orElseThrow();
    }

    private CertificateFacts facts(Der certificate) {
        return scene.codec().read(certificate).accepted().orElseThrow();
    }

    /** Ours, which agrees with the Java platform's or is a refusal. */
    private Verdict.Result verdict(IssuedCertificate certificate, List<ListIssue> lists) {
        return new VerificationUseCases(Pkcs11Adapters.verification(), Clock.fixed(scene.now(), ZoneOffset.UTC))
                .verifyCertificate()
                .verify(
                        new VerifyCertificate.Command(
                                facts(certificate.certificate()),
                                List.of(facts(scene.generation(SIGN).certificate())),
                                List.of(facts(scene.generation(ROOT).certificate())),
                                lists.stream().map(this::facts).toList(),
                                Optional.of(scene.now()),
                                CertificatePurpose.SIGNING,
                                CaRealm.DEMONSTRATION,
                                true),
                        Caller.automation("test"))
                .result();
    }

    private String openssl(IssuedCertificate certificate, List<ListIssue> lists) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "openssl",
                "verify",
                "-attime",
                Long.toString(scene.now().getEpochSecond()),
                "-explicit_policy",
                "-policy",
                CertificatePurpose.SIGNING.policy(CaRealm.DEMONSTRATION).dotted(),
                "-crl_check_all",
                "-CRLfile",
                pem(
                        "lists.pem",
                        "X509 CRL",
                        lists.stream().map(each -> each.content().orElseThrow()).toList())));
        words.addAll(List.of(
                "-CAfile",
                pem("root.pem", "CERTIFICATE", List.of(scene.generation(ROOT).certificate())),
                "-untrusted",
                pem(
                        "authority.pem",
                        "CERTIFICATE",
                        List.of(scene.generation(SIGN).certificate())),
                pem("certificate.pem", "CERTIFICATE", List.of(certificate.certificate()))));
        return run(words);
    }

    private String pem(String name, String label, List<Der> contents) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        contents.stream()
                                .flatMap(content -> Stream.of(
                                        "-----BEGIN " + label + "-----",
                                        Base64.getMimeEncoder().encodeToString(content.bytes()),
                                        "-----END " + label + "-----"))
                                .collect(Collectors.joining("\n", "", "\n")))
                .toString();
    }

    private static String run(List<String> words) throws IOException {
        Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static Object refused(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().first().code();
    }
}
