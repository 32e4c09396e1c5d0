package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static jp.mamis.pkcs11.ca.StatusScene.CLOSED;
import static jp.mamis.pkcs11.ca.StatusScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.application.hpki.status.AnswersMissed;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.hpki.status.StatusQueries;
import jp.mamis.application.hpki.status.StatusReply;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryAnswerFiles;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.status.IssuerMark.Digest;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.domain.kernel.Outcome;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about status, with the opinion of OpenSSL before and after a revocation. */
class StatusTest {

    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private StatusScene scene;

    @BeforeEach
    void begun() {
        scene = StatusScene.begun(KeyAlgorithm.P_384);
    }

    @ParameterizedTest
    @CsvSource({"RSA_2048,-sha1,-no_nonce", "P_384,-sha256,-no_nonce", "P_384,-sha1,-nonce", "RSA_2048,-sha256,-nonce"})
    void a_certificate_is_good_and_then_revoked(KeyAlgorithm kind, String digest, String nonce) throws Exception {
        scene = StatusScene.begun(kind);
        done(scene.certify(SIGN));
        IssuedCertificate certificate = scene.issued(SIGN);
        IssuedCertificate other = scene.issued(SIGN);
        scene.sign();
        assertThat(openssl(List.of(certificate), digest, nonce)).contains("Response verify OK", ": good");

        scene.revoke(certificate.order().serial());

        assertThat(openssl(List.of(certificate), digest, nonce))
                .contains("Response verify OK", ": revoked", "Reason: keyCompromise")
                .doesNotContain(": good");
        assertThat(openssl(List.of(other), digest, nonce)).contains("Response verify OK", ": good");
        assertThat(openssl(List.of(other, certificate), digest, nonce)).contains(": good", ": revoked");
    }

    @Test
    void a_revocation_ends_the_answer_signed_ahead_though_no_key_is_open() {
        done(scene.certify(SIGN));
        SerialNumber serial = scene.issued(SIGN).order().serial();
        assertThat(scene.sign()).extracting(SignAnswers.Signed::certificates).containsExactly(1);
        Der request = scene.request(SIGN, serial, Digest.SHA_1);
        assertThat(scene.status().lay().lay()).isEqualTo(2);
        StatusReply good = scene.ask(request, CLOSED);
        assertThat(good.status()).isEqualTo(ResponseStatus.SUCCESSFUL);
        assertThat(good.fresh().orElseThrow().left()).isPositive().isLessThanOrEqualTo(Duration.ofHours(4));

        scene.revoke(serial);

        assertThat(scene.ask(request, CLOSED)).isEqualTo(bare(ResponseStatus.TRY_LATER));
        assertThat(scene.ask(request, scene.key()).response()).isNotEqualTo(good.response());
        assertThat(file(request)).contains(good.response());
        assertThat(scene.status().lay().lay()).isEqualTo(2);
        assertThat(file(request)).isEmpty();
        assertThat(scene.sign()).extracting(SignAnswers.Signed::certificates).containsExactly(1);
        assertThat(scene.status().lay().lay()).isEqualTo(2);
        StatusReply revoked = scene.ask(request, CLOSED);
        assertThat(revoked.status()).isEqualTo(ResponseStatus.SUCCESSFUL);
        assertThat(file(request)).contains(revoked.response()).isNotEqualTo(Optional.of(good.response()));
        assertThat(scene.status().lay().lay()).isZero();
    }

    @Test
    void a_run_that_died_goes_on_where_it_stood_and_signs_nothing_twice() {
        done(scene.certify(SIGN));
        for (int i = 0; i < 3; i++) {
            scene.issued(SIGN);
        }
        AtomicInteger signatures = new AtomicInteger();
        assertThatThrownBy(() -> scene.status()
                        .sign((generation, bytes) -> {
                            if (signatures.incrementAndGet() > 4) {
                                throw new TokenFailure(TokenFailure.Reason.TOKEN_GONE, "pulled");
                            }
                            return scene.key().sign(generation, bytes);
                        })
                        .sign(new SignAnswers.Command(false), scene.ceremony().keeper(1)))
                .isInstanceOf(AnswersMissed.class)
                .hasMessage("sign1: TOKEN_GONE: pulled");

        assertThat(scene.sign()).extracting(SignAnswers.Signed::certificates).containsExactly(3);
        assertThat(scene.sign()).extracting(SignAnswers.Signed::certificates).containsExactly(0);
        scene.ceremony().clock().forward(Duration.ofHours(2));
        assertThat(scene.sign()).extracting(SignAnswers.Signed::certificates).containsExactly(3);
    }

    @Test
    void an_authority_that_cannot_sign_keeps_no_answer_of_another_back() {
        done(scene.certify(SIGN));
        done(scene.certify(IssuingScene.AUTH));
        Der signing = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        Der logIn = scene.request(
                IssuingScene.AUTH, scene.issued(IssuingScene.AUTH).order().serial(), Digest.SHA_1);
        for (AuthorityName broken : List.of(SIGN, IssuingScene.AUTH)) {
            scene.ceremony().clock().forward(Duration.ofHours(4));
            CaKey half = (generation, bytes) -> {
                if (AuthorityName.of(generation).equals(broken)) {
                    throw new TokenFailure(TokenFailure.Reason.KEY_NOT_ACTIVATED, broken.toString());
                }
                return scene.key().sign(generation, bytes);
            };

            assertThatThrownBy(() -> scene.status()
                            .sign(half)
                            .sign(
                                    new SignAnswers.Command(false),
                                    scene.ceremony().keeper(1)))
                    .isInstanceOfSatisfying(AnswersMissed.class, some -> {
                        assertThat(some.missed())
                                .extracting(AnswersMissed.Missed::authority)
                                .containsExactly(broken);
                        assertThat(some.signed())
                                .extracting(SignAnswers.Signed::certificates)
                                .containsExactlyInAnyOrder(0, 1);
                    })
                    .hasMessageContaining(broken + ": KEY_NOT_ACTIVATED");

            boolean signs = !broken.equals(SIGN);
            assertThat(scene.ask(signing, CLOSED).status() == ResponseStatus.SUCCESSFUL)
                    .isEqualTo(signs);
            assertThat(scene.ask(logIn, CLOSED).status() == ResponseStatus.SUCCESSFUL)
                    .isEqualTo(!signs);
        }
        assertThat(scene.notes())
                .last(InstanceOfAssertFactories.STRING)
                .contains("\"certificates\":\"1\"", "\"missed\":\"auth1\"");
    }

    @Test
    @Proves("hpki.status.AnswerLife")
    void an_answer_whose_time_is_over_is_not_handed_out() {
        done(scene.certify(SIGN));
        Der request = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_256);
        scene.sign();

        scene.ceremony().clock().forward(Duration.ofHours(4));

        assertThat(scene.ask(request, CLOSED)).isEqualTo(bare(ResponseStatus.TRY_LATER));
        assertThat(scene.ask(request, scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
    }

    @Test
    @Proves("hpki.status.StatusAnswer")
    void a_number_that_was_never_issued_is_never_good() throws Exception {
        done(scene.certify(SIGN));
        Der request = scene.request(SIGN, new SerialNumber(BigInteger.TWO.pow(100)), Digest.SHA_1);

        assertThat(scene.ask(request, CLOSED)).isEqualTo(bare(ResponseStatus.UNAUTHORIZED));
        assertThat(judged(
                        scene.ask(request, scene.key()).response(), List.of("-serial", "0x10000000000000000000000000")))
                .contains("unknown")
                .doesNotContain("good");
    }

    @Test
    @Proves("BAD_QUESTIONS")
    void nobody_answers_for_another_s_authority_or_for_two_at_once() throws Exception {
        IssuedCertificate signing = scene.issued(SIGN);
        Der request = scene.request(SIGN, signing.order().serial(), Digest.SHA_1);
        assertThat(scene.ask(request, scene.key())).isEqualTo(bare(ResponseStatus.UNAUTHORIZED));
        assertThat(scene.status()
                        .sign(scene.key())
                        .sign(new SignAnswers.Command(false), scene.ceremony().keeper(1))
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(IssuingRefusal.NO_RESPONDER);

        done(scene.certify(SIGN));
        done(scene.certify(IssuingScene.AUTH));
        IssuedCertificate logIn = scene.issued(IssuingScene.AUTH);
        List<String> first = words(List.of(signing), SIGN);
        List<String> second = words(List.of(logIn), IssuingScene.AUTH);

        assertThat(scene.ask(request, scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
        assertNobodyAnswers(first, second);
        assertNobodyAnswers(second, first);
        assertThat(scene.sign()).extracting(SignAnswers.Signed::certificates).containsExactly(1, 1);
        assertNobodyAnswers(first, second);
        assertNobodyAnswers(first, List.of("-issuer", outside(), "-serial", "7"));
    }

    @Test
    @Proves({"hpki.status.StatusRequest", "BAD_QUESTIONS"})
    void ten_certificates_are_answered_at_once_and_eleven_are_too_many() throws Exception {
        done(scene.certify(SIGN));
        IssuedCertificate certificate = scene.issued(SIGN);
        List<IssuedCertificate> eleven = new ArrayList<>(List.of(certificate));
        List<String> words = new ArrayList<>(words(eleven, SIGN));
        for (int i = 1; i < 10; i++) {
            words.addAll(List.of("-serial", Integer.toString(i)));
        }
        Der ten = asked(words, "-sha1", "-no_nonce");
        words.addAll(List.of("-serial", "99"));
        Der tooMany = asked(words, "-sha1", "-no_nonce");

        assertThat(scene.ask(ten, scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
        assertThat(scene.ask(tooMany, scene.key())).isEqualTo(bare(ResponseStatus.MALFORMED_REQUEST));
    }

    @ParameterizedTest
    @Proves("hpki.status.StatusRequest")
    @ValueSource(ints = {0, 33, 64})
    void a_nonce_of_another_length_is_malformed(int length) throws Exception {
        done(scene.certify(SIGN));
        Der request = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);

        assertThat(scene.ask(withNonce(request, length), scene.key()))
                .isEqualTo(bare(ResponseStatus.MALFORMED_REQUEST));
        assertThat(scene.ask(withNonce(request, 32), scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
        assertThat(scene.ask(withNonce(request, 1), scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
    }

    @Test
    @Proves("BAD_QUESTIONS")
    void what_is_no_request_is_malformed() {
        byte[] request = scene.request(SIGN, SerialNumber.of(5), Digest.SHA_1).bytes();
        for (int length = 0; length < request.length; length++) {
            assertThat(scene.ask(Der.of(Arrays.copyOf(request, length)), scene.key()))
                    .isEqualTo(bare(ResponseStatus.MALFORMED_REQUEST));
        }
        assertThat(scene.ask(Der.of(new byte[1 << 20]), scene.key())).isEqualTo(bare(ResponseStatus.MALFORMED_REQUEST));
    }

    @Test
    void a_key_that_nobody_here_knows_of_is_never_certified() {
        CaGeneration sign = scene.generation(SIGN);
        TokenKey other = scene.token()
                .generate(
                        Responder.begun(new UUID(1, 1), Responder.Matter.STATUS, sign, 1, IssuingScene.NOON)
                                .label(sign),
                        KeyAlgorithm.P_256);

        List<Responder> made = List.of(done(scene.certify(SIGN)), done(scene.certify(SIGN)));

        assertThat(made).extracting(Responder::number).containsExactly(2, 3);
        assertThat(made)
                .extracting(each -> each.prepared().orElseThrow().key())
                .doesNotContain(other.id())
                .doesNotHaveDuplicates();
    }

    @Test
    @Proves("hpki.ca.ProfilePolicy")
    void nobody_is_certified_to_answer_by_a_profile_that_was_changed() {
        CertificateProfile now = CertificateProfiles.responder(CaRealm.DEMONSTRATION, CertificatePurpose.SIGNING);
        scene.ports()
                .work()
                .inTransaction(() -> scene.ports()
                        .authority()
                        .profiles()
                        .first(now.withJapanese(true, now.version()), IssuingScene.NOON));

        assertThat(scene.certify(SIGN).refusals().orElseThrow().first().code())
                .isEqualTo(IssuingRefusal.PROFILE_CHANGED);
        assertThat(done(scene.certify(IssuingScene.AUTH)).certificate()).isPresent();
    }

    @Test
    void a_responder_has_a_key_of_its_own_and_a_certificate_that_nobody_need_check() {
        Responder first = done(scene.certify(SIGN));
        Responder second = done(scene.certify(SIGN));

        CertificateFacts facts = StatusScene.CODEC
                .read(first.certificate().orElseThrow())
                .accepted()
                .orElseThrow();
        assertThat(facts.has(Oids.OCSP_NO_CHECK)).isTrue();
        assertThat(facts.contents().extendedUses()).containsExactly(Oids.OCSP_SIGNING);
        assertThat(facts.authority()).isFalse();
        assertThat(scene.token().keys())
                .extracting(key -> key.label().text())
                .contains("demonstration-ocsp-sign1-1", "demonstration-ocsp-sign1-2");
        assertThat(second.number()).isEqualTo(2);
        assertThat(scene.certify(IssuingScene.ROOT)
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(IssuingRefusal.AUTHORITY_CERTIFIES_NO_HOLDERS);
    }

    @Test
    void one_whose_making_broke_off_is_ended_with_the_same_key_and_the_same_bytes() {
        assertThatThrownBy(() -> scene.certify(SIGN, CLOSED)).isInstanceOf(TokenFailure.class);
        int keys = scene.token().keys().size();

        Responder ended = done(scene.certify(SIGN));

        assertThat(ended.number()).isEqualTo(1);
        assertThat(scene.token().keys()).hasSize(keys);
    }

    @Test
    void a_crowd_is_answered_at_once_and_leaves_the_token_to_what_is_signed_ahead() throws Exception {
        done(scene.certify(SIGN));
        Der ahead = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        scene.sign();
        Der late = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        Der never = scene.request(SIGN, SerialNumber.of(5), Digest.SHA_1);
        CountDownLatch signing = new CountDownLatch(3);
        CountDownLatch over = new CountDownLatch(1);
        CaKey slow = (generation, bytes) -> {
            signing.countDown();
            awaited(over);
            return scene.key().sign(generation, bytes);
        };
        ExecutorService crowd = Executors.newFixedThreadPool(3);
        try {
            List<Future<StatusReply>> waiting = Stream.generate(
                            () -> crowd.submit(() -> scene.ask(withNonce(ahead, 8), slow)))
                    .limit(3)
                    .toList();
            awaited(signing);

            assertThat(scene.ask(withNonce(ahead, 8), scene.key())).isEqualTo(scene.ask(ahead, CLOSED));
            assertThat(scene.ask(late, scene.key())).isEqualTo(bare(ResponseStatus.TRY_LATER));
            assertThat(scene.ask(never, scene.key())).isEqualTo(bare(ResponseStatus.TRY_LATER));
            assertThat(scene.status().queries().live()).isEqualTo(new StatusQueries.Live(3, 0));
            assertThat(scene.sign())
                    .extracting(SignAnswers.Signed::certificates)
                    .containsExactly(1);

            over.countDown();
            for (Future<StatusReply> each : waiting) {
                assertThat(each.get().status()).isEqualTo(ResponseStatus.SUCCESSFUL);
            }
        } finally {
            over.countDown();
            crowd.shutdown();
        }
        assertThat(scene.ask(never, scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException hurry) {
            throw new IllegalStateException(hurry);
        }
    }

    @Test
    void an_answer_signed_while_somebody_waits_does_not_outlive_whoever_signed_it() {
        Responder responder = done(scene.certify(SIGN));
        Der request = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        Instant last = responder.prepared().orElseThrow().validity().last();
        MovableClock clock = scene.ceremony().clock();
        clock.forward(Duration.between(clock.instant(), last.minusSeconds(30)));
        List<Instant> ends = new ArrayList<>();
        CaKey key = (generation, bytes) -> {
            ends.add(last);
            return scene.key().sign(generation, bytes);
        };

        StatusReply reply = scene.ask(request, key);

        assertThat(new String(reply.response().bytes(), StandardCharsets.ISO_8859_1))
                .contains(GENERALIZED.format(last));
        clock.forward(Duration.ofSeconds(31));
        assertThat(scene.ask(request, key)).isEqualTo(bare(ResponseStatus.TRY_LATER));
        assertThat(ends).hasSize(1);
    }

    @Test
    @Proves("hpki.ca.ClockPolicy")
    void while_the_clock_is_off_nobody_is_answered_live_and_what_was_signed_ahead_serves() {
        done(scene.certify(SIGN));
        Der ahead = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        scene.sign();
        Der late = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Duration> off = new AtomicReference<>(Duration.ofMillis(1_001));
        CeremonyScene drifting = scene.drifting(() -> {
            asked.incrementAndGet();
            return Optional.ofNullable(off.get());
        });
        StatusQueries queries = drifting.system().status().orElseThrow().queries();

        assertThat(queries.answer(late, scene.key())).isEqualTo(bare(ResponseStatus.TRY_LATER));
        assertThat(queries.answer(withNonce(ahead, 8), scene.key())).isEqualTo(scene.ask(ahead, CLOSED));
        assertThat(queries.live()).isEqualTo(new StatusQueries.Live(0, 2));
        assertThat(asked).hasValue(1);

        off.set(Duration.ofSeconds(1));
        drifting.clock().forward(Duration.ofMinutes(1));
        assertThat(queries.answer(late, scene.key()).status()).isEqualTo(ResponseStatus.SUCCESSFUL);
    }

    @Test
    void where_no_key_is_open_nobody_asks_about_the_clock_and_nothing_failed() {
        done(scene.certify(SIGN));
        Der request = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);
        AtomicInteger asked = new AtomicInteger();
        CaKey shut = new CaKey() {
            @Override
            public Der sign(CaGeneration generation, Der toBeSigned) {
                throw new AssertionError("signed");
            }

            @Override
            public void requireReady(CaGeneration generation) {
                throw new TokenFailure(TokenFailure.Reason.TOKEN_MISSING, "no token is open");
            }
        };
        StatusQueries queries = scene.drifting(() -> {
                    asked.incrementAndGet();
                    return Optional.of(Duration.ofHours(1));
                })
                .system()
                .status()
                .orElseThrow()
                .queries();

        assertThat(queries.answer(request, shut)).isEqualTo(bare(ResponseStatus.TRY_LATER));

        assertThat(asked).hasValue(0);
        assertThat(queries.live()).isEqualTo(new StatusQueries.Live(0, 0));
    }

    @Test
    void a_token_that_fails_while_somebody_waits_is_counted_and_one_that_is_closed_is_not() {
        done(scene.certify(SIGN));
        Der request = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);

        assertThat(scene.ask(request, CLOSED)).isEqualTo(bare(ResponseStatus.TRY_LATER));
        assertThat(scene.status().queries().live()).isEqualTo(new StatusQueries.Live(0, 0));
        CaKey torn = (generation, bytes) -> {
            throw new TokenFailure(TokenFailure.Reason.TOKEN_GONE, "pulled");
        };
        assertThat(scene.ask(request, torn)).isEqualTo(bare(ResponseStatus.TRY_LATER));
        assertThat(scene.status().queries().live()).isEqualTo(new StatusQueries.Live(0, 1));
    }

    @Test
    void a_critical_extension_that_nobody_understands_makes_a_request_malformed_and_another_is_passed_over() {
        done(scene.certify(SIGN));
        Der request = scene.request(SIGN, scene.issued(SIGN).order().serial(), Digest.SHA_1);

        assertThat(scene.ask(withSingleExtension(request, true), scene.key()))
                .isEqualTo(bare(ResponseStatus.MALFORMED_REQUEST));
        assertThat(scene.ask(withSingleExtension(request, false), scene.key()).status())
                .isEqualTo(ResponseStatus.SUCCESSFUL);
    }

    @Test
    void what_broke_off_so_long_ago_that_it_is_over_is_left_and_another_is_made() {
        assertThatThrownBy(() -> scene.certify(SIGN, CLOSED)).isInstanceOf(TokenFailure.class);
        scene.ceremony().clock().forward(Duration.ofDays(400));

        Responder made = done(scene.certify(SIGN));

        assertThat(made.number()).isEqualTo(2);
        assertThat(made.isInOffice(scene.ceremony().clock().instant())).isTrue();
    }

    @Test
    void nobody_is_certified_by_a_clock_that_is_off() {
        StatusPorts stores = scene.stores();
        Ports ports = scene.ceremony().ports();
        Outcome<Responder> refused = AssociationSystem.builder(ports.withAuthority(ports.authority()
                        .withStatus(new StatusPorts(
                                stores.responders(),
                                stores.book(),
                                stores.codec(),
                                stores.files(),
                                () -> Optional.of(Duration.ofHours(1))))))
                .clock(scene.ceremony().clock())
                .realm(Realm.DEMONSTRATION)
                .build()
                .ceremonies()
                .certifyResponder()
                .certify(
                        new CertifyResponder.Command(
                                Responder.Matter.STATUS, SIGN, scene.ceremony().officer(4), scene.token(), scene.key()),
                        scene.ceremony().officer(3));

        assertThat(refused.refusals().orElseThrow().contains(IssuingRefusal.CLOCK_OFF))
                .isTrue();
        assertThat(ports.work()
                        .<List<Responder>>readOnly(() ->
                                stores.responders().of(scene.generation(SIGN).id())))
                .isEmpty();
    }

    @Test
    @Proves("TWO_OFFICERS_FOR_KEYS")
    void one_officer_alone_and_whoever_may_not_are_refused() {
        assertThat(scene.ceremony()
                        .use()
                        .certifyResponder()
                        .certify(
                                new CertifyResponder.Command(
                                        Responder.Matter.STATUS,
                                        SIGN,
                                        scene.ceremony().officer(3),
                                        scene.token(),
                                        scene.key()),
                                scene.ceremony().officer(3))
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(CeremonyRefusal.SAME_PERSON_TWICE);
        assertThat(scene.status()
                        .sign(scene.key())
                        .sign(new SignAnswers.Command(false), IssuingScene.stranger())
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(IssuingRefusal.NOT_ALLOWED);
    }

    /** Neither now nor later, whether a key is open or not: to try again would not help. */
    private void assertNobodyAnswers(List<String> first, List<String> second) throws IOException {
        Der both = asked(Stream.concat(first.stream(), second.stream()).toList(), "-sha1", "-no_nonce");
        assertThat(scene.ask(both, scene.key())).isEqualTo(bare(ResponseStatus.UNAUTHORIZED));
        assertThat(scene.ask(both, CLOSED)).isEqualTo(bare(ResponseStatus.UNAUTHORIZED));
    }

    /** An authority that is not ours to answer for: the root. */
    private String outside() throws IOException {
        return pem("outside.pem", scene.generation(IssuingScene.ROOT).certificate());
    }

    private Optional<Der> file(Der request) {
        return ((InMemoryAnswerFiles) scene.stores().files()).at(request);
    }

    private static StatusReply bare(ResponseStatus status) {
        return new StatusReply(status, status.bare(), Optional.empty());
    }

    /** The same with a nonce of so many octets: the request is a sequence of a sequence of a sequence. */
    private static Der withNonce(Der request, int length) {
        byte[] inner = request.bytes();
        int head = 2;
        byte[] list = Arrays.copyOfRange(inner, head + 2, inner.length);
        Der nonce = tagged(
                0xA2,
                tagged(
                        0x30,
                        tagged(
                                0x30,
                                Der.ofHex("06092B0601050507300102"),
                                tagged(0x04, tagged(0x04, Der.of(new byte[length]))))));
        return tagged(0x30, tagged(0x30, Der.of(list), nonce));
    }

    /** The same with an extension of the one certificate: the service locator, whose content nobody reads. */
    private static Der withSingleExtension(Der request, boolean critical) {
        byte[] all = request.bytes();
        int head = 8;
        Der certificate = Der.of(Arrays.copyOfRange(all, head, all.length));
        Der oid = Der.ofHex("06092B0601050507300107");
        Der content = Der.ofHex("04023000");
        Der extension = critical ? tagged(0x30, oid, Der.ofHex("0101FF"), content) : tagged(0x30, oid, content);
        Der single = tagged(0x30, certificate, tagged(0xA0, tagged(0x30, extension)));
        return tagged(0x30, tagged(0x30, tagged(0x30, single)));
    }

    private static Der tagged(int tag, Der... contents) {
        StringBuilder hex = new StringBuilder();
        for (Der each : contents) {
            hex.append(each.hex());
        }
        int length = hex.length() / 2;
        String size = length < 128 ? "%02X".formatted(length) : "81%02X".formatted(length);
        return Der.ofHex("%02X".formatted(tag) + size + hex);
    }

    private List<String> words(List<IssuedCertificate> certificates, AuthorityName authority) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "-issuer", pem(authority + ".pem", scene.generation(authority).certificate())));
        for (IssuedCertificate each : certificates) {
            words.addAll(List.of("-cert", pem(each.order().serial() + ".pem", each.certificate())));
        }
        return words;
    }

    private Der asked(List<String> about, String digest, String nonce) throws IOException {
        Path file = folder.resolve("request.der");
        List<String> words = new ArrayList<>(List.of("openssl", "ocsp", digest, nonce, "-reqout", file.toString()));
        words.addAll(about);
        run(words);
        return Der.of(Files.readAllBytes(file));
    }

    private String openssl(List<IssuedCertificate> certificates, String digest, String nonce) throws IOException {
        Der request = asked(words(certificates, SIGN), digest, nonce);
        Der response = scene.ask(request, scene.key()).response();
        List<String> rest = new ArrayList<>();
        for (IssuedCertificate each : certificates) {
            rest.addAll(List.of(
                    "-cert", folder.resolve(each.order().serial() + ".pem").toString()));
        }
        rest.add(0, digest);
        return judged(response, rest);
    }

    private String judged(Der response, List<String> about) throws IOException {
        Path file = folder.resolve("response.der");
        Files.write(file, response.bytes());
        List<String> words = new ArrayList<>(List.of(
                "openssl",
                "ocsp",
                "-respin",
                file.toString(),
                "-no_nonce",
                "-attime",
                Long.toString(scene.ceremony().clock().instant().getEpochSecond()),
                "-validity_period",
                "999999999",
                "-CAfile",
                pem("root.pem", scene.generation(IssuingScene.ROOT).certificate()),
                "-issuer",
                pem("sign1.pem", scene.generation(SIGN).certificate())));
        words.addAll(about);
        return run(words);
    }

    private String pem(String name, Der content) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        "-----BEGIN CERTIFICATE-----\n"
                                + Base64.getMimeEncoder().encodeToString(content.bytes())
                                + "\n-----END CERTIFICATE-----\n")
                .toString();
    }

    private static String run(List<String> words) throws IOException {
        Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
