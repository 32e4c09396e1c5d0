package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.AUTH;
import static jp.mamis.application.hpki.ca.IssuingScene.DOCTOR;
import static jp.mamis.application.hpki.ca.IssuingScene.FIVE_YEARS;
import static jp.mamis.application.hpki.ca.IssuingScene.ROOT;
import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static jp.mamis.application.hpki.ca.IssuingScene.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.LogHead;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.QualificationRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueCertificateTest {

    private static final Physician USUAL = Physicians.usual();

    private static final KeyPair KEY = IssuingScene.newKey();

    private IssuingScene scene;

    @BeforeEach
    void begun() {
        scene = MemoryScene.begun();
    }

    @Test
    void a_registered_doctor_gets_one_certificate_for_each_purpose_with_two_keys() {
        IssuedCertificate signing = scene.issued(SIGN);
        IssuedCertificate logIn = scene.issued(AUTH);

        CertificateFacts facts = facts(signing);
        assertThat(facts.subject().toString()).contains("Taro Mihon").contains("TESTD660001");
        assertThat(facts.serial().bitLength()).isGreaterThan(100);
        assertThat(facts(logIn).key()).isNotEqualTo(facts.key());
        assertThat(scene.codec()
                        .isSignedBy(
                                signing.certificate(),
                                scene.codec()
                                        .read(scene.generation(SIGN).certificate())
                                        .accepted()
                                        .orElseThrow()
                                        .key()))
                .isTrue();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void both_versions_of_a_profile_stand_side_by_side() {
        IssuedCertificate with = scene.issued(SIGN);
        IssuedCertificate without = scene.withoutJapanese().issued(AUTH);

        assertThat(with.order().profile()).isEqualTo("HPKI-V2 1");
        assertThat(without.order().profile()).isEqualTo("HPKI-V2 2");
        assertThat(facts(with).has(Oids.ALTERNATIVE_NAME)).isTrue();
        assertThat(facts(without).has(Oids.ALTERNATIVE_NAME)).isFalse();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    @Proves("hpki.ca.ProfilePolicy")
    void nothing_is_issued_by_a_profile_that_was_changed_since_it_was_used_first() {
        CertificateProfile now = CertificateProfiles.hpki(CaRealm.DEMONSTRATION, CertificatePurpose.SIGNING);
        scene.in(() -> scene.stores().profiles().first(now.withJapanese(false, now.version()), scene.now()));

        assertThat(refused(scene.issue(SIGN, Requests.of(KEY)))).containsExactly(IssuingRefusal.PROFILE_CHANGED);
        assertThat(unfinished()).isEmpty();
        assertThat(scene.issued(AUTH).certificate()).isNotNull();
    }

    @Test
    @Proves({"hpki.ca.IssuancePolicy", "SAME_REQUEST"})
    void the_same_request_again_is_answered_with_the_first_certificate() {
        Der request = Requests.of(KEY);

        IssuedCertificate first = accepted(scene.issue(SIGN, request));
        scene.forward(Duration.ofDays(3));

        assertThat(accepted(scene.issue(SIGN, request))).isEqualTo(first);
    }

    @Test
    @Proves("hpki.ca.IssuancePolicy")
    void another_length_or_a_request_after_the_end_is_not_answered_with_the_first_certificate() {
        Der request = Requests.of(KEY);
        accepted(scene.issue(SIGN, request, DOCTOR, 12, officer()));

        assertThat(refused(scene.issue(SIGN, request, DOCTOR, 13, officer())))
                .containsExactly(IssuingRefusal.KEY_CERTIFIED_ALREADY);
        scene.forward(Duration.ofDays(365));
        assertThat(refused(scene.issue(SIGN, request, DOCTOR, 12, officer())))
                .containsExactly(IssuingRefusal.KEY_CERTIFIED_ALREADY);
    }

    @Test
    void what_was_prepared_for_another_length_is_not_signed_for_this_one() {
        Der request = Requests.of(KEY);
        IssuingScene broken = scene.over(scene.stores(), gone());
        assertThatThrownBy(() -> broken.issue(SIGN, request)).isInstanceOf(TokenFailure.class);

        assertThat(refused(scene.issue(SIGN, request, DOCTOR, 12, officer())))
                .containsExactly(IssuingRefusal.KEY_CERTIFIED_ALREADY);
        assertThat(accepted(scene.issue(SIGN, request)).certificate()).isNotNull();
    }

    @Test
    void what_is_revoked_while_it_is_made_is_not_handed_out_as_good() {
        IssuingScene falls = scene.over(scene.stores(), (generation, bytes) -> {
            scene.in(() -> {
                scene.stores()
                        .issuance()
                        .revocations()
                        .keep(Revocation.notAccountedFor(unfinished().get(0).order(), scene.now()));
                return bytes;
            });
            return scene.key().sign(generation, bytes);
        });

        assertThat(accepted(falls.issue(SIGN, Requests.of(KEY))).status().kind())
                .isEqualTo(CertificateStatus.Kind.REVOKED);
    }

    @Test
    @Proves("hpki.ca.IssuancePolicy")
    void a_key_stands_in_one_certificate() {
        IssuedCertificate first = accepted(scene.issue(SIGN, Requests.of(KEY)));

        assertThat(refused(scene.issue(AUTH, Requests.of(KEY)))).containsExactly(IssuingRefusal.KEY_CERTIFIED_ALREADY);
        scene.revoke(first.order().serial(), RevocationGround.DAMAGE);
        assertThat(refused(scene.issue(SIGN, Requests.of(KEY)))).containsExactly(IssuingRefusal.KEY_CERTIFIED_ALREADY);
    }

    @Test
    @Proves({"hpki.ca.RequestPolicy", "BAD_REQUESTS"})
    void weak_and_foreign_requests_are_told_why() {
        KeyPair weak = Requests.key(1024);

        assertThat(refused(scene.issue(SIGN, Requests.withSha1(KEY)))).containsExactly(CertificateRefusal.REQUEST_WEAK);
        assertThat(refused(scene.issue(SIGN, Requests.of(weak)))).containsExactly(CertificateRefusal.REQUEST_WEAK);
        assertThat(refused(scene.issue(SIGN, Requests.withSignatureOf(IssuingScene.newKey(), KEY))))
                .containsExactly(CertificateRefusal.KEY_NOT_POSSESSED);
        assertThat(refused(scene.issue(SIGN, Requests.forAnother(KEY))))
                .containsExactly(CertificateRefusal.REQUEST_FOR_ANOTHER);
        assertThat(refused(scene.issue(SIGN, Der.ofHex("3082"))))
                .containsExactly(CertificateRefusal.ENCODING_CUT_SHORT);
        assertThat(refused(scene.issue(SIGN, Requests.of(Requests.key(3072)))))
                .containsExactly(CertificateRefusal.KEY_NOT_OF_PROFILE);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void nobody_else_issues_and_nobody_unknown_is_certified() {
        Der request = Requests.of(KEY);

        assertThat(refused(scene.issue(SIGN, request, DOCTOR, FIVE_YEARS, IssuingScene.stranger())))
                .containsExactly(IssuingRefusal.NOT_ALLOWED);
        assertThat(refused(scene.issue(SIGN, request, new LicenceNumber("669999"), FIVE_YEARS, officer())))
                .containsExactly(QualificationRefusal.NO_SUCH_PERSON);
        assertThat(refused(scene.issue(AuthorityName.parse("sign9"), request)))
                .containsExactly(IssuingRefusal.NO_SUCH_AUTHORITY);
        assertThat(refused(scene.issue(ROOT, request))).containsExactly(IssuingRefusal.AUTHORITY_CERTIFIES_NO_HOLDERS);
    }

    @Test
    @Proves("AUTHORITY_OVER")
    void no_certificate_outlives_its_profile_or_its_authority() {
        Der request = Requests.of(KEY);

        assertThat(refused(scene.issue(SIGN, request, DOCTOR, 61, officer())))
                .containsExactly(CertificateRefusal.VALIDITY_NOT_OF_PROFILE);
        assertThat(refused(scene.issue(SIGN, request, DOCTOR, 0, officer())))
                .containsExactly(CertificateRefusal.VALIDITY_NOT_OF_PROFILE);
        scene.forward(Duration.ofDays(365 * 15));
        assertThat(refused(scene.issue(SIGN, request))).containsExactly(CertificateRefusal.AUTHORITY_ENDS_BEFORE);
        assertThat(refused(scene.issue(SIGN, request, DOCTOR, 12, officer())))
                .as("one of full length would outlive it")
                .containsExactly(CeremonyRefusal.GENERATION_TOO_OLD);
    }

    @Test
    @Proves({"NAME_BEYOND", "hpki.ca.CommonName"})
    void a_name_that_no_certificate_carries_is_refused_and_spends_no_number() {
        Physician longNamed = Physicians.known(
                9,
                Physicians.data()
                        .number("660009")
                        .roman(new RomanName("a".repeat(40), "b".repeat(24)))
                        .build());
        scene.in(() -> {
            scene.stores().physicians().save(longNamed, IssuingScene.NOON);
            return longNamed;
        });

        assertThat(refused(scene.issue(SIGN, Requests.of(KEY), new LicenceNumber("660009"), FIVE_YEARS, officer())))
                .containsExactly(IssuingRefusal.LATIN_NAME_TOO_LONG);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    @Proves("AUTHORITY_OVER")
    void an_authority_whose_time_is_over_issues_nothing() {
        scene.forward(Duration.ofDays(365 * 21));

        assertThat(refused(scene.issue(SIGN, Requests.of(KEY), DOCTOR, 1, officer())))
                .containsExactly(CertificateRefusal.AUTHORITY_ENDS_BEFORE);
    }

    @Test
    void who_is_known_to_be_no_physician_gets_no_certificate() {
        scene.bar();

        assertThat(refused(scene.issue(SIGN, Requests.of(KEY)))).containsExactly(IssuingRefusal.NOT_A_PHYSICIAN);
    }

    @Test
    void the_journal_tells_which_key_signed_a_certificate() {
        IssuedCertificate issued = accepted(scene.issue(SIGN, Requests.of(KEY)));

        assertThat(scene.stores().journal().after(0, 1000))
                .filteredOn(entry -> entry.intention().equals("ISSUE_CERTIFICATE"))
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains(
                        issued.certificate().fingerprint().hex(),
                        "\"key\":\"" + scene.generation(SIGN).key());
    }

    @Test
    @Proves("hpki.ca.EntitlementPolicy")
    void only_a_proved_entry_makes_a_physician_who_is_certified() {
        scene.qualified(new Qualification(USUAL.id(), List.of(), List.of()));

        assertThat(refused(scene.issue(SIGN, Requests.of(KEY)))).containsExactly(IssuingRefusal.ENTRY_NOT_PROVED);

        scene.qualified(Qualifications.proved(USUAL));
        assertThat(accepted(scene.issue(SIGN, Requests.of(KEY))).status().kind())
                .isEqualTo(CertificateStatus.Kind.GOOD);
    }

    @Test
    @Proves("hpki.ca.EntitlementPolicy")
    void nobody_is_certified_on_a_day_of_a_suspension_and_the_certificates_there_are_stay_good() {
        IssuedCertificate before = accepted(scene.issue(SIGN, Requests.of(IssuingScene.newKey())));
        LocalDate today = JapanTime.today(scene.now());
        QualificationFact suspension =
                Qualifications.fact(USUAL, FactKind.SUSPENSION, Interval.throughLastDay(today.minusDays(9), today));
        scene.qualified(Qualifications.proved(USUAL, suspension));

        assertThat(refused(scene.issue(SIGN, Requests.of(KEY)))).containsExactly(IssuingRefusal.PRACTICE_SUSPENDED);
        assertThat(scene.useCases()
                        .queries()
                        .certificate(before.order().serial(), officer())
                        .accepted()
                        .orElseThrow()
                        .status()
                        .kind())
                .isEqualTo(CertificateStatus.Kind.GOOD);

        scene.forward(Duration.ofDays(1));
        assertThat(scene.issue(SIGN, Requests.of(KEY)).accepted()).isPresent();
    }

    @Test
    @Proves("hpki.ca.ClockPolicy")
    void a_clock_that_is_off_signs_nothing() {
        Der request = Requests.of(KEY);

        assertThat(refused(clockAhead(Duration.ofMillis(1_001)).issue(SIGN, request)))
                .containsExactly(IssuingRefusal.CLOCK_OFF);
        assertThat(refused(clockAhead(Duration.ofMillis(-1_001)).issue(SIGN, request)))
                .containsExactly(IssuingRefusal.CLOCK_OFF);
        assertThat(clockAhead(Duration.ofSeconds(-1)).issue(SIGN, request).accepted())
                .isPresent();
    }

    @Test
    @Proves("TOKEN_REMOVED")
    void a_token_that_goes_away_in_the_middle_leaves_bytes_that_are_signed_later() {
        Der request = Requests.of(KEY);
        IssuingScene broken = scene.over(scene.stores(), gone());

        assertThatThrownBy(() -> broken.issue(SIGN, request)).isInstanceOf(TokenFailure.class);
        Issuance.Prepared prepared = (Issuance.Prepared) unfinished().get(0);
        assertThat(broken.reconcile().waiting()).isEqualTo(1);

        IssuedCertificate later = accepted(scene.issue(SIGN, request));

        assertThat(later.order()).isEqualTo(prepared.order());
        assertThat(scene.codec().signed(prepared.bytes(), signatureOf(prepared)))
                .isEqualTo(later.certificate());
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void nothing_is_signed_that_the_log_does_not_know() {
        int[] signatures = {0};
        IssuancePorts ports = scene.stores().issuance();
        IssuanceLog full = new IssuanceLog() {
            @Override
            public void appendAll(List<? extends IssuanceNote> notes) {
                throw new IssuanceLogFailure("no space left");
            }

            @Override
            public void read(Consumer<IssuanceNote> reader) {
                ports.log().read(reader);
            }

            @Override
            public boolean read(LogHead after, Consumer<IssuanceNote> reader) {
                return ports.log().read(after, reader);
            }

            @Override
            public Optional<LogHead> head() {
                return ports.log().head();
            }

            @Override
            public LogHead begin() {
                return ports.log().begin();
            }
        };
        CaKey counting = (generation, bytes) -> {
            signatures[0]++;
            return scene.key().sign(generation, bytes);
        };
        IssuingScene logless = scene.over(scene.stores().logging(full), counting);

        assertThatThrownBy(() -> logless.issue(SIGN, Requests.of(KEY))).isInstanceOf(IssuanceLogFailure.class);

        assertThat(signatures[0]).isZero();
        assertThat(scene.reconcile().issued()).isEqualTo(1);
    }

    private Der signatureOf(Issuance.Prepared prepared) {
        return scene.key().sign(scene.generation(SIGN), prepared.bytes());
    }

    private IssuingScene clockAhead(Duration off) {
        return scene.over(scene.stores().beside(() -> Optional.of(off)));
    }

    private static CaKey gone() {
        return (generation, bytes) -> {
            throw new TokenFailure(Reason.TOKEN_GONE, "in the middle");
        };
    }

    private List<Issuance> unfinished() {
        return scene.in(() -> scene.stores().issuance().issuances().unfinished(Optional.empty(), 9));
    }

    private CertificateFacts facts(IssuedCertificate certificate) {
        return scene.codec().read(certificate.certificate()).accepted().orElseThrow();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static List<RefusalCode> refused(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }
}
