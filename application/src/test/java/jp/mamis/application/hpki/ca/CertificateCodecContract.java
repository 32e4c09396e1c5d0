package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CommonName;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.HealthcareActor;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.ProfileLint;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;
import org.junit.jupiter.api.Test;

/** What holds of whatever writes and reads certificates. */
public interface CertificateCodecContract {

    Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    CertificateCodec codec();

    /** A public key of that kind. */
    KeyFacts key(KeyAlgorithm algorithm);

    /** A signature of the right form over nothing in particular. */
    default Der anySignature() {
        return Der.of(new byte[256]);
    }

    @Test
    @Proves("hpki.ca.CertificateProfiles")
    default void drafts_of_every_profile_come_back_as_they_were_and_break_no_rule() {
        Random random = new Random(7);
        for (int turn = 0; turn < 200; turn++) {
            CertificateDraft draft = holder(random);
            CertificateFacts facts = accepted(codec().readUnsigned(codec().encode(draft)));

            assertThat(facts.subject()).isEqualTo(draft.subject().name());
            assertThat(facts.issuer()).isEqualTo(draft.issuer().name());
            assertThat(facts.validity()).isEqualTo(draft.validity());
            assertThat(facts.serial()).isEqualTo(draft.serial().value());
            assertThat(facts.key()).isEqualTo(draft.key());
            assertThat(facts.contents().actors()).containsExactly(HealthcareActor.of(HcRole.MEDICAL_DOCTOR));
            assertThat(ProfileLint.judge(new ProfileLint.Judged(facts, draft.profile(), draft.issuer()))
                            .refusals())
                    .isEmpty();
        }
    }

    @Test
    default void authorities_come_back_and_break_no_rule() {
        for (CaRealm realm : CaRealm.values()) {
            KeyFacts key = key(KeyAlgorithm.RSA_4096);
            Der id = codec().identifier(key);
            IssuingAuthority self = Certificates.root(realm, Addresses.Partition.RARL, id, KeyAlgorithm.RSA_4096);
            IssuingAuthority above = Certificates.root(realm, Addresses.Partition.SARL, id, KeyAlgorithm.RSA_4096);
            Stream<CertificateDraft> below = Stream.of(CertificatePurpose.values())
                    .map(purpose -> new CertificateDraft(
                            CertificateProfiles.authority(realm, purpose),
                            above,
                            Certificates.authorityName(purpose),
                            Certificates.TWENTY_YEARS,
                            SerialNumber.of(2),
                            key(KeyAlgorithm.RSA_2048)));
            CertificateDraft root = new CertificateDraft(
                    CertificateProfiles.root(realm),
                    self,
                    Certificates.rootName(),
                    Certificates.THIRTY_YEARS,
                    SerialNumber.of(1),
                    key);

            assertThat(Stream.concat(Stream.of(root), below)).allSatisfy(draft -> {
                CertificateFacts facts = accepted(codec().readUnsigned(codec().encode(draft)));
                assertThat(ProfileLint.judge(new ProfileLint.Judged(facts, draft.profile(), draft.issuer()))
                                .refusals())
                        .isEmpty();
            });
        }
    }

    @Test
    default void the_same_draft_gives_the_same_bytes_and_the_signature_changes_no_fact() {
        CertificateDraft draft = holder(new Random(1));
        Der unsigned = codec().encode(draft);
        CertificateFacts signed = accepted(codec().read(codec().signed(unsigned, anySignature())));

        assertThat(codec().encode(draft)).isEqualTo(unsigned);
        assertThat(signed.extensions())
                .isEqualTo(accepted(codec().readUnsigned(unsigned)).extensions());
        assertThat(signed.signature().algorithm()).contains(draft.issuer().algorithm());
    }

    @Test
    @Proves("hpki.ca.RevocationListDraft")
    default void a_list_comes_back_as_it_was() {
        IssuingAuthority issuer = Certificates.authority(
                CaRealm.DEMONSTRATION,
                CertificatePurpose.SIGNING,
                codec().identifier(key(KeyAlgorithm.RSA_2048)),
                KeyAlgorithm.RSA_2048);
        RevocationListDraft draft = new RevocationListDraft(
                issuer,
                Optional.empty(),
                NOON,
                BigInteger.valueOf(3524),
                List.of(
                        new RevocationListDraft.Entry(
                                SerialNumber.of(7), NOON.minusSeconds(60), RevocationReason.KEY_COMPROMISE),
                        new RevocationListDraft.Entry(
                                SerialNumber.of(8), NOON, RevocationReason.CESSATION_OF_OPERATION)));

        RevocationListFacts facts = accepted(codec().readList(codec().signed(codec().encode(draft), anySignature())));

        assertThat(facts.version()).isEqualTo(2);
        assertThat(facts.number()).contains(BigInteger.valueOf(3524));
        assertThat(facts.nextUpdate()).contains(NOON.plusSeconds(96 * 3600));
        assertThat(facts.scope()).isEmpty();
        assertThat(facts.entries())
                .isEqualTo(Map.of(
                        BigInteger.valueOf(7),
                                new RevocationListFacts.Entry(
                                        NOON.minusSeconds(60), Optional.of(1), Optional.of(NOON.minusSeconds(60))),
                        BigInteger.valueOf(8), new RevocationListFacts.Entry(NOON, Optional.of(5), Optional.empty())));
        assertThat(facts.isCurrent(NOON.minusSeconds(1))).isFalse();
        assertThat(facts.isCurrent(NOON)).isTrue();
        assertThat(facts.isCurrent(NOON.plusSeconds(96 * 3600))).isTrue();
        assertThat(facts.isCurrent(NOON.plusSeconds(96 * 3600 + 1))).isFalse();
    }

    @Test
    default void a_partition_says_of_which_authorities_it_tells() {
        Der id = codec().identifier(key(KeyAlgorithm.RSA_2048));
        IssuingAuthority root =
                Certificates.root(CaRealm.PRODUCTION, Addresses.Partition.SARL, id, KeyAlgorithm.RSA_2048);
        RevocationListDraft draft =
                new RevocationListDraft(root, Optional.of(root.crl()), NOON, BigInteger.ONE, List.of());

        RevocationListFacts facts = accepted(codec().readList(codec().signed(codec().encode(draft), anySignature())));

        assertThat(facts.scope()).hasValueSatisfying(scope -> {
            assertThat(scope.authoritiesOnly()).isTrue();
            assertThat(scope.point())
                    .hasValueSatisfying(
                            point -> assertThat(point.sharesName(root.crl())).isTrue());
        });
        assertThat(facts.extensions()).last().matches(extension -> extension.critical());
    }

    @Test
    default void whatever_the_bytes_reading_answers() {
        byte[] whole = codec().signed(codec().encode(holder(new Random(3))), anySignature())
                .bytes();
        Random random = new Random(11);
        IntStream.range(0, 2_000).forEach(turn -> {
            byte[] spoilt = whole.clone();
            for (int each = 0; each <= turn % 3; each++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            assertThat(codec().read(Der.of(spoilt))).isNotNull();
            assertThat(codec().readList(Der.of(spoilt))).isNotNull();
            assertThat(codec().readKey(Der.of(spoilt))).isNotNull();
            assertThat(codec().readUnsigned(Der.of(spoilt))).isNotNull();
            assertThat(codec().readRequest(Der.of(spoilt))).isNotNull();
        });
    }

    @Test
    default void what_is_hardly_anything_is_answered_as_well() {
        assertThat(Stream.of("0500", "3000", "020101", "30020500", "3003020101"))
                .map(Der::ofHex)
                .allSatisfy(der -> {
                    assertThat(codec().read(der).refusals()).isPresent();
                    assertThat(codec().readUnsigned(der).refusals()).isPresent();
                    assertThat(codec().readList(der).refusals()).isPresent();
                    assertThat(codec().readRequest(der).refusals()).isPresent();
                    assertThat(codec().readKey(der).refusals()).isPresent();
                });
    }

    /** Something signed with an algorithm whose identifier has 1,500 arcs. */
    @Test
    default void a_long_object_identifier_is_answered_as_well() {
        String algorithm = "308205E2068205DC2A" + "01".repeat(1_499) + "0500";
        Der signed = Der.ofHex("308205EB3000" + algorithm + "030100");

        assertThat(codec().isSignedBy(signed, key(KeyAlgorithm.RSA_2048))).isFalse();
    }

    private CertificateDraft holder(Random random) {
        CaRealm realm = random.nextBoolean() ? CaRealm.PRODUCTION : CaRealm.DEMONSTRATION;
        CertificatePurpose purpose =
                random.nextBoolean() ? CertificatePurpose.SIGNING : CertificatePurpose.AUTHENTICATION;
        CertificateProfile profile = random.nextBoolean()
                ? CertificateProfiles.hpki(realm, purpose).withJapanese(random.nextBoolean(), 2)
                : CertificateProfiles.next(realm, purpose);
        KeyAlgorithm algorithm = profile.keys().stream()
                .sorted()
                .skip(random.nextInt(profile.keys().size()))
                .findFirst()
                .orElseThrow();
        KeyAlgorithm above = List.of(KeyAlgorithm.RSA_2048, KeyAlgorithm.P_384).get(random.nextInt(2));
        byte[] serial = new byte[16];
        random.nextBytes(serial);
        SubjectName subject = new SubjectName.Practitioner(
                new CommonName("Taro" + random.nextInt(1000) + " O'Hara-Mihon Jr."),
                SubjectNumber.of(new LicenceNumber(Integer.toString(1 + random.nextInt(999_999))), realm),
                new PersonName("葛\uDB40\uDD00\uD842\uDFB7", "三十四"),
                HcRole.MEDICAL_DOCTOR);
        return new CertificateDraft(
                profile,
                Certificates.authority(realm, purpose, codec().identifier(key(above)), above),
                subject,
                Validity.wholeMonths(YearMonth.of(2026, 2).plusMonths(random.nextInt(120)), 1 + random.nextInt(60)),
                SerialNumber.random(serial),
                key(algorithm));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
