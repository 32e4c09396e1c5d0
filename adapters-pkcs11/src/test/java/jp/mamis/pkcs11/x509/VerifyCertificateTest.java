package jp.mamis.pkcs11.x509;

import static jp.mamis.domain.hpki.ca.CertificatePurpose.AUTHENTICATION;
import static jp.mamis.domain.hpki.ca.CertificatePurpose.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.hpki.verification.VerifyCertificate;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Addresses.Partition;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.verification.ChainRefusal;
import jp.mamis.domain.hpki.verification.Finding;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.assertj.core.groups.Tuple;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCertificateTest {

    private static final CertificateCodec CODEC = new BouncyCastleCodec();
    private static final Hierarchy OURS = Hierarchy.production();
    private static final Caller ANYBODY = Caller.anonymous(Channel.CLI, "test");
    private static final Instant NOON = Hierarchy.NOON;

    private final VerifyCertificate verify =
            new VerificationUseCases(Pkcs11Adapters.verification(), Clock.systemUTC()).verifyCertificate();

    /** What is asked; every test changes one thing. */
    private record Asked(
            CertificateFacts certificate,
            Hierarchy of,
            List<CertificateFacts> anchors,
            List<Der> lists,
            Instant at,
            CertificatePurpose purpose,
            CaRealm realm,
            boolean status) {

        static Asked about(CertificateFacts certificate) {
            return of(OURS, certificate, SIGNING);
        }

        static Asked of(Hierarchy hierarchy, CertificateFacts certificate, CertificatePurpose purpose) {
            List<Der> lists = List.of(hierarchy.list(purpose, NOON), hierarchy.list(Partition.SARL, NOON));
            return new Asked(
                    certificate,
                    hierarchy,
                    List.of(hierarchy.root()),
                    lists,
                    NOON.plusSeconds(60),
                    purpose,
                    hierarchy.realm,
                    true);
        }

        Asked trusting(CertificateFacts... roots) {
            return new Asked(certificate, of, List.of(roots), lists, at, purpose, realm, status);
        }

        Asked with(Der... other) {
            return new Asked(certificate, of, anchors, List.of(other), at, purpose, realm, status);
        }

        Asked at(Instant other) {
            return new Asked(certificate, of, anchors, lists, other, purpose, realm, status);
        }

        Asked as(CertificatePurpose other) {
            return new Asked(certificate, of, anchors, lists, at, other, realm, status);
        }

        Asked in(CaRealm other) {
            return new Asked(certificate, of, anchors, lists, at, purpose, other, status);
        }

        Asked withoutStatus() {
            return new Asked(certificate, of, anchors, lists, at, purpose, realm, false);
        }
    }

    private Verdict verdict(Asked asked) {
        List<RevocationListFacts> lists = asked.lists().stream()
                .map(each -> CODEC.readList(each).accepted().orElseThrow())
                .toList();
        List<CertificateFacts> others = Stream.of(CertificatePurpose.values())
                .map(asked.of()::authority)
                .toList();
        return verify.verify(
                new VerifyCertificate.Command(
                        asked.certificate(),
                        others,
                        asked.anchors(),
                        lists,
                        Optional.of(asked.at()),
                        asked.purpose(),
                        asked.realm(),
                        asked.status()),
                ANYBODY);
    }

    private List<RefusalCode> broken(Asked asked) {
        return verdict(asked).findings().stream()
                .map(finding -> finding.reason().code())
                .distinct()
                .toList();
    }

    private static String jdk(Asked asked, CertificateFacts holder) {
        List<Der> path = new ArrayList<>(List.of(
                holder.encoded(),
                asked.of().authority(asked.purpose()).encoded(),
                asked.of().root().encoded()));
        return new JdkPathOpinion()
                .objection(path, asked.lists(), asked.at(), asked.purpose().policy(asked.realm()), asked.status())
                .orElse("");
    }

    // The rows of the table of what validators do.

    @Test
    @Proves({"OWN_LIST_AND_SARL", "PLATFORM_AGREES"})
    void the_own_list_and_the_root_s_partition_are_enough() {
        Asked asked = Asked.about(OURS.doctor());

        Verdict verdict = verdict(asked);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.result()).isEqualTo(Verdict.Result.GOOD);
        assertThat(verdict.roles()).containsExactly(HcRole.MEDICAL_DOCTOR);
        assertThat(jdk(asked, OURS.doctor())).isEmpty();
        assertThat(broken(asked.with(
                        OURS.list(SIGNING, NOON), OURS.list(Partition.SARL, NOON), OURS.list(Partition.RARL, NOON))))
                .isEmpty();
    }

    @Test
    void without_asking_for_the_status_no_list_is_needed() {
        assertThat(broken(Asked.about(OURS.doctor()).with().withoutStatus())).isEmpty();
    }

    @Test
    @Proves({"hpki.verification.StatusRule", "OWN_LIST_ALONE", "PLATFORM_AGREES"})
    void the_holder_s_list_alone_leaves_the_authority_unknown() {
        Asked asked = Asked.about(OURS.doctor()).with(OURS.list(SIGNING, NOON));

        assertThat(verdict(asked).findings())
                .extracting(finding -> finding.reason().code(), Finding::about)
                .containsExactly(Tuple.tuple(
                        ChainRefusal.CHAIN_STATUS_UNKNOWN, OURS.signing().subject()));
        assertThat(jdk(asked, OURS.doctor())).isNotEmpty();
        assertThat(verdict(asked).roles()).isEmpty();
    }

    @ParameterizedTest
    @Proves({"hpki.ca.RevocationListDraft", "LIST_OVER"})
    @CsvSource({"-1, false", "0, true", "345600, true", "345601, false"})
    void a_list_counts_for_96_hours_with_both_ends(long seconds, boolean good) {
        List<RefusalCode> broken = broken(Asked.about(OURS.doctor()).at(NOON.plusSeconds(seconds)));

        assertThat(broken).isEqualTo(good ? List.of() : List.of(ChainRefusal.CHAIN_STATUS_NOT_CURRENT));
    }

    @Test
    @Proves({"hpki.verification.StatusRule", "PARTITION_SWAPPED", "PLATFORM_AGREES"})
    void one_partition_does_not_stand_in_for_the_other() {
        Asked asked = Asked.about(OURS.doctor()).with(OURS.list(SIGNING, NOON), OURS.list(Partition.RARL, NOON));

        assertThat(broken(asked)).containsExactly(ChainRefusal.CHAIN_STATUS_OF_OTHERS);
        assertThat(jdk(asked, OURS.doctor())).isNotEmpty();
    }

    @Test
    @Proves({"hpki.verification.ChainRule.Policies", "hpki.verification.ChainRule.Realms", "TEST_POLICY"})
    void a_test_certificate_under_the_real_authority_is_refused() {
        CertificateFacts tested = OURS.holder(
                SIGNING,
                CertificateProfiles.hpki(CaRealm.DEMONSTRATION, SIGNING),
                Certificates.doctor(CaRealm.DEMONSTRATION));

        assertThat(broken(Asked.about(tested)))
                .containsExactly(ChainRefusal.CHAIN_OTHER_POLICY, ChainRefusal.CHAIN_OTHER_REALM);
        assertThat(broken(Asked.about(tested).in(CaRealm.DEMONSTRATION))).contains(ChainRefusal.CHAIN_OTHER_REALM);
        assertThat(jdk(Asked.about(tested), tested)).isNotEmpty();
    }

    @Test
    void the_key_of_statements_is_taken_for_nobody_who_signs_or_logs_in() {
        CertificateFacts statements = OURS.holder(
                SIGNING, CertificateProfiles.statements(CaRealm.PRODUCTION), Certificates.authorityName(SIGNING));

        assertThat(broken(Asked.about(statements)))
                .contains(ChainRefusal.CHAIN_OTHER_POLICY, ChainRefusal.CHAIN_OTHER_PURPOSE);
        assertThat(verdict(Asked.about(statements)).roles()).isEmpty();
        assertThat(broken(Asked.about(statements).as(AUTHENTICATION))).contains(ChainRefusal.CHAIN_OTHER_PURPOSE);
        assertThat(jdk(Asked.about(statements), statements)).isNotEmpty();
    }

    @ParameterizedTest
    @Proves({"hpki.verification.ChainRule.Realms", "TEST_POLICY"})
    @EnumSource
    void a_realm_is_good_for_itself_only(CaRealm realm) {
        Hierarchy hierarchy = Hierarchy.of(realm, "first");
        Asked asked = Asked.of(hierarchy, hierarchy.doctor(), SIGNING);

        assertThat(broken(asked)).isEmpty();
        assertThat(broken(asked.in(realm.other()))).contains(ChainRefusal.CHAIN_OTHER_REALM);
    }

    // What else is demanded.

    @Test
    @Proves({"hpki.verification.ChainRule.Purposes", "PURPOSES_APART"})
    void a_certificate_of_one_purpose_is_refused_for_the_other() {
        CertificateFacts logIn = OURS.doctor(AUTHENTICATION);

        assertThat(broken(Asked.of(OURS, logIn, AUTHENTICATION))).isEmpty();
        assertThat(broken(Asked.of(OURS, logIn, AUTHENTICATION).as(SIGNING)))
                .contains(ChainRefusal.CHAIN_OTHER_PURPOSE, ChainRefusal.CHAIN_OTHER_POLICY);
        assertThat(broken(Asked.about(OURS.doctor()).as(AUTHENTICATION)))
                .contains(ChainRefusal.CHAIN_OTHER_PURPOSE, ChainRefusal.CHAIN_OTHER_POLICY);
    }

    @Test
    @Proves({"hpki.verification.Verdict", "FOREIGN_ROLE"})
    void a_role_from_a_foreign_root_is_none() {
        Hierarchy foreign = Hierarchy.of(CaRealm.PRODUCTION, "foreign");
        Verdict own = verdict(Asked.of(foreign, foreign.doctor(), SIGNING).trusting(OURS.root()));
        Verdict unknown = verdict(Asked.about(OURS.doctor()).trusting());

        assertThat(own.findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(ChainRefusal.CHAIN_SIGNATURE_WRONG);
        assertThat(own.roles()).isEmpty();
        assertThat(unknown.findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(ChainRefusal.CHAIN_NO_ANCHOR);
    }

    @Test
    @Proves({"hpki.verification.Verdict", "FOREIGN_ROLE"})
    void a_role_of_another_coding_is_passed_over() {
        Der other = Der.ofHex("303430320606288185420001312831263024A0223120A00C060A2A830886910F01060102"
                + "A2100C0E4D65646963616C20446F63746F72");
        Verdict verdict = verdict(Asked.about(
                spoilt(it -> it.saying(Oids.DIRECTORY_ATTRIBUTES, ASN1Sequence.getInstance(other.bytes())))));

        assertThat(verdict.result()).isEqualTo(Verdict.Result.GOOD);
        assertThat(verdict.roles()).isEmpty();
    }

    @Test
    void a_certificate_without_a_role_is_good_and_proves_none() {
        Verdict verdict = verdict(Asked.about(spoilt(it -> it.without(Oids.DIRECTORY_ATTRIBUTES))));

        assertThat(verdict.result()).isEqualTo(Verdict.Result.GOOD);
        assertThat(verdict.roles()).isEmpty();
    }

    @Test
    void a_revoked_certificate_is_refused_with_time_and_reason() {
        CertificateFacts doctor = OURS.doctor();
        Der list = OURS.list(
                SIGNING,
                NOON,
                new RevocationListDraft.Entry(
                        new SerialNumber(doctor.serial()), NOON.minusSeconds(9), RevocationReason.KEY_COMPROMISE));

        Verdict verdict = verdict(Asked.about(doctor).with(list, OURS.list(Partition.SARL, NOON)));

        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason().code()).isEqualTo(ChainRefusal.CHAIN_REVOKED);
            assertThat(finding.reason().facts())
                    .isEqualTo(Map.of("at", NOON.minusSeconds(9).toString(), "reason", "1"));
            assertThat(finding.source()).isEqualTo("RFC 5280, 6.3.3");
        });
    }

    @Test
    void a_revoked_authority_takes_its_certificates_along() {
        Der list = OURS.list(
                Partition.SARL,
                NOON,
                new RevocationListDraft.Entry(SerialNumber.of(2), NOON, RevocationReason.KEY_COMPROMISE));

        assertThat(broken(Asked.about(OURS.doctor()).with(OURS.list(SIGNING, NOON), list)))
                .containsExactly(ChainRefusal.CHAIN_REVOKED);
    }

    @Test
    void a_list_that_somebody_else_signed_is_none() {
        Hierarchy foreign = Hierarchy.of(CaRealm.PRODUCTION, "foreign");

        assertThat(broken(
                        Asked.about(OURS.doctor()).with(foreign.list(SIGNING, NOON), OURS.list(Partition.SARL, NOON))))
                .containsExactly(ChainRefusal.CHAIN_STATUS_UNKNOWN);
    }

    @ParameterizedTest
    @Proves("hpki.verification.ChainRule.Times")
    @CsvSource({
        "2026-03-31T14:59:59Z, CHAIN_NOT_YET_VALID",
        "2026-03-31T15:00:00Z, ",
        "2031-03-31T14:59:59Z, ",
        "2031-03-31T15:00:00Z, CHAIN_EXPIRED"
    })
    void a_certificate_counts_to_its_last_second(Instant at, ChainRefusal refused) {
        Instant listed = at.minus(Duration.ofHours(1));
        Asked asked =
                Asked.about(OURS.doctor()).at(at).with(OURS.list(SIGNING, listed), OURS.list(Partition.SARL, listed));

        assertThat(broken(asked))
                .isEqualTo(Optional.ofNullable(refused).stream().toList());
        assertThat(jdk(asked, OURS.doctor()).isEmpty()).isEqualTo(refused == null);
    }

    @Test
    void a_changed_octet_is_noticed() {
        byte[] bytes = OURS.doctor().encoded().bytes();
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Taro Mihon");
        bytes[name] ^= 1;

        CertificateFacts changed = CODEC.read(Der.of(bytes)).accepted().orElseThrow();

        assertThat(changed.subject()).hasToString("C=JP, CN=Uaro Mihon, serialNumber=660001");
        assertThat(broken(Asked.about(changed))).containsExactly(ChainRefusal.CHAIN_SIGNATURE_WRONG);
    }

    @Test
    @Proves("hpki.verification.ChainRule.Authorities")
    void a_holder_is_no_authority() {
        CertificateFacts forged = Hierarchy.signed(
                new CertificateDraft(
                        CertificateProfiles.hpki(CaRealm.PRODUCTION, SIGNING),
                        new IssuingAuthority(
                                OURS.doctor().subject(),
                                Der.ofHex("00".repeat(20)),
                                OURS.signing().subject(),
                                SerialNumber.of(1),
                                KeyAlgorithm.RSA_2048,
                                Certificates.FIVE_YEARS,
                                OURS.issuer(SIGNING).crl()),
                        Certificates.doctor(CaRealm.PRODUCTION),
                        Certificates.FIVE_YEARS,
                        SerialNumber.of(9),
                        OURS.doctor().key()),
                ThrowAwayKeys.pair("holder" + SIGNING, KeyAlgorithm.RSA_2048));
        Asked asked = Asked.about(forged).withoutStatus();
        Verdict verdict = verify.verify(
                new VerifyCertificate.Command(
                        forged,
                        List.of(OURS.doctor(), OURS.signing()),
                        asked.anchors(),
                        List.of(),
                        Optional.of(NOON),
                        SIGNING,
                        CaRealm.PRODUCTION,
                        false),
                ANYBODY);

        assertThat(verdict.findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(ChainRefusal.CHAIN_NOT_AUTHORITY);
    }

    @Test
    @Proves("hpki.verification.ChainRule.Extensions")
    void a_critical_extension_that_nobody_knows_is_refused() {
        assertThat(broken(Asked.about(spoilt(it -> it.and(new Oid("1.2.3.4"), true, DERNull.INSTANCE)))))
                .containsExactly(ChainRefusal.CHAIN_UNKNOWN_EXTENSION);
        assertThat(broken(Asked.about(spoilt(it -> it.and(new Oid("1.2.3.4"), false, DERNull.INSTANCE)))))
                .isEmpty();
    }

    @Test
    @Proves("hpki.verification.ChainRule.Lengths")
    void no_more_authorities_stand_in_a_path_than_the_one_above_allows() {
        assertThat(broken(Asked.about(OURS.doctor()).trusting(allowing(0))))
                .containsExactly(ChainRefusal.CHAIN_TOO_LONG);
        assertThat(broken(Asked.about(OURS.doctor()).trusting(allowing(1)))).isEmpty();
    }

    /** Our root, with that many authorities below it at the most. */
    private static CertificateFacts allowing(int below) {
        Der unsigned = Mutation.of(CODEC.toBeSigned(OURS.root().encoded()).orElseThrow())
                .saying(Oids.BASIC_CONSTRAINTS, new BasicConstraints(below))
                .unsigned();
        return CODEC.read(Hierarchy.signed(unsigned, OURS.key("root")))
                .accepted()
                .orElseThrow();
    }

    @Test
    @Proves("hpki.verification.ChainRule.Strength")
    void weak_keys_and_sha_1_are_refused() {
        CertificateFacts weak =
                spoilt(it -> it.with(Mutation.KEY, Keys.encoded(ThrowAwayKeys.facts(ThrowAwayKeys.rsa(1024)))));
        Der sha1 = Mutation.of(unsigned())
                .with(
                        Mutation.SIGNATURE,
                        new AlgorithmIdentifier(Names.oid(new Oid("1.2.840.113549.1.1.5")), DERNull.INSTANCE))
                .unsigned();
        CertificateFacts old = CODEC.read(
                        CODEC.signed(sha1, ThrowAwayKeys.sign(OURS.key(SIGNING.name()), "SHA1withRSA", sha1)))
                .accepted()
                .orElseThrow();

        assertThat(broken(Asked.about(weak))).containsExactly(ChainRefusal.CHAIN_WEAK);
        assertThat(verdict(Asked.about(old)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason().code()).isEqualTo(ChainRefusal.CHAIN_WEAK);
            assertThat(finding.reason().facts()).isEqualTo(Map.of("what", "1.2.840.113549.1.1.5"));
            assertThat(finding.source()).startsWith("CRYPTREC");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_signing_certificate_marked_for_something_else_is_refused(boolean critical) {
        CertificateFacts marked = spoilt(
                it -> it.and(Oids.EXTENDED_KEY_USAGE, critical, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)));

        assertThat(broken(Asked.about(marked))).containsExactly(ChainRefusal.CHAIN_OTHER_PURPOSE);
    }

    @ParameterizedTest
    @Proves("hpki.verification.StatusRule")
    @CsvSource({"-60, CHAIN_REVOKED", "-1, CHAIN_REVOKED", "1, CHAIN_STATUS_NOT_CURRENT"})
    void a_later_list_tells_of_an_earlier_revocation(long seconds, ChainRefusal refused) {
        Instant at = NOON.minusSeconds(600);
        Asked asked = Asked.about(OURS.doctor()).at(at);

        assertThat(broken(asked.with(
                        listed(NOON, at.plusSeconds(seconds), RevocationReason.KEY_COMPROMISE),
                        OURS.list(Partition.SARL, at))))
                .containsExactly(refused);
    }

    @Test
    void a_current_list_does_not_clear_what_another_says_was_revoked() {
        Der older = listed(NOON.minusSeconds(600), NOON.minusSeconds(900), RevocationReason.KEY_COMPROMISE);

        assertThat(broken(Asked.about(OURS.doctor())
                        .with(OURS.list(SIGNING, NOON), older, OURS.list(Partition.SARL, NOON))))
                .containsExactly(ChainRefusal.CHAIN_REVOKED);
    }

    /** The authority's certificate was renewed with the same key; which of the two stands first is chance. */
    @Test
    @Proves("hpki.verification.Chain.Search")
    void one_good_path_is_enough_wherever_it_stands() {
        CertificateFacts current = OURS.signing();
        CertificateFacts expired = renewed(Validity.ofDays(LocalDate.of(2016, 1, 17), LocalDate.of(2026, 1, 16)));

        assertThat(along(OURS.doctor(), expired, current).result()).isEqualTo(Verdict.Result.GOOD);
        assertThat(along(OURS.doctor(), current, expired).result()).isEqualTo(Verdict.Result.GOOD);
        assertThat(along(OURS.doctor(), expired).findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(ChainRefusal.CHAIN_EXPIRED);
    }

    private static CertificateFacts renewed(Validity validity) {
        return Hierarchy.signed(
                new CertificateDraft(
                        CertificateProfiles.authority(CaRealm.PRODUCTION, SIGNING),
                        OURS.rootIssuer(Partition.SARL),
                        Certificates.authorityName(SIGNING),
                        validity,
                        SerialNumber.of(5),
                        OURS.signing().key()),
                OURS.key("root"));
    }

    private Verdict along(CertificateFacts holder, CertificateFacts... others) {
        return verify.verify(
                new VerifyCertificate.Command(
                        holder,
                        List.of(others),
                        List.of(OURS.root()),
                        List.of(),
                        Optional.of(NOON),
                        SIGNING,
                        CaRealm.PRODUCTION,
                        false),
                ANYBODY);
    }

    private static Der listed(Instant issued, Instant revoked, RevocationReason reason) {
        return OURS.list(
                SIGNING,
                issued,
                new RevocationListDraft.Entry(new SerialNumber(OURS.doctor().serial()), revoked, reason));
    }

    @Test
    void an_authority_is_no_holder() {
        Asked asked = Asked.about(spoilt(it -> it.and(Oids.BASIC_CONSTRAINTS, true, new BasicConstraints(true))));

        assertThat(broken(asked.withoutStatus())).containsExactly(ChainRefusal.CHAIN_OTHER_PURPOSE);
    }

    /** Forty roots of one name and key, each of which may have issued every other. */
    @Test
    @Timeout(60)
    void certificates_that_sign_one_another_in_circles_cost_no_time() {
        Hierarchy foreign = Hierarchy.of(CaRealm.PRODUCTION, "foreign");
        List<CertificateFacts> circle = LongStream.range(1, 41)
                .mapToObj(serial -> Hierarchy.signed(
                        new CertificateDraft(
                                CertificateProfiles.root(CaRealm.PRODUCTION),
                                foreign.rootIssuer(Partition.RARL),
                                Certificates.rootName(),
                                Certificates.THIRTY_YEARS,
                                SerialNumber.of(serial),
                                foreign.root().key()),
                        foreign.key("root")))
                .toList();
        Verdict verdict = verify.verify(
                new VerifyCertificate.Command(
                        circle.get(0),
                        circle,
                        List.of(OURS.root()),
                        List.of(),
                        Optional.of(NOON),
                        SIGNING,
                        CaRealm.PRODUCTION,
                        false),
                ANYBODY);

        assertThat(verdict.result()).isEqualTo(Verdict.Result.REFUSED);
    }

    private static Der unsigned() {
        return CODEC.encode(OURS.draft(
                SIGNING,
                CertificateProfiles.hpki(CaRealm.PRODUCTION, SIGNING),
                Certificates.doctor(CaRealm.PRODUCTION),
                Certificates.FIVE_YEARS));
    }

    private static CertificateFacts spoilt(UnaryOperator<Mutation> mutation) {
        Der unsigned = mutation.apply(Mutation.of(unsigned())).unsigned();
        return CODEC.read(Hierarchy.signed(unsigned, OURS.key(SIGNING.name())))
                .accepted()
                .orElseThrow();
    }
}
