package jp.mamis.domain.hpki.ca;

import static jp.mamis.domain.hpki.ca.CaRealm.DEMONSTRATION;
import static jp.mamis.domain.hpki.ca.CaRealm.PRODUCTION;
import static jp.mamis.domain.hpki.ca.CertificatePurpose.AUTHENTICATION;
import static jp.mamis.domain.hpki.ca.CertificatePurpose.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateDraftTest {

    private static final CertificateProfile PROFILE = CertificateProfiles.hpki(PRODUCTION, SIGNING);
    private static final Der KEY_ID = Der.ofHex("00".repeat(20));
    private static final IssuingAuthority AUTHORITY =
            Certificates.authority(PRODUCTION, SIGNING, KEY_ID, KeyAlgorithm.RSA_2048);
    private static final KeyFacts KEY = new KeyFacts(
            Der.ofHex("3000"), Optional.of(KeyAlgorithm.RSA_2048), Optional.of(BigInteger.valueOf(65_537)), "RSA 2048");

    private static List<CertificateRefusal> judged(SubjectName subject, Validity validity, KeyFacts key) {
        CertificateDraft wished = new CertificateDraft(PROFILE, AUTHORITY, subject, validity, SerialNumber.of(1), key);
        return new CertificateDraft.Policy()
                .judge(wished).refusals().stream()
                        .flatMap(reasons -> reasons.reasons().stream())
                        .map(Refusal::code)
                        .map(CertificateRefusal.class::cast)
                        .toList();
    }

    @Test
    void a_doctor_gets_five_years() {
        assertThat(judged(Certificates.doctor(PRODUCTION), Certificates.FIVE_YEARS, KEY))
                .isEmpty();
    }

    @Test
    @Proves("hpki.ca.CertificateDraft.Policy")
    void every_reason_is_told_at_once() {
        KeyFacts curve = new KeyFacts(KEY.encoded(), Optional.of(KeyAlgorithm.P_256), Optional.empty(), "P-256");
        Validity long20 = Validity.wholeMonths(YearMonth.of(2026, 4), 241);

        assertThat(judged(Certificates.director(DEMONSTRATION), long20, curve))
                .containsExactlyInAnyOrder(
                        CertificateRefusal.ROLE_NOT_ENABLED,
                        CertificateRefusal.REALMS_MIXED,
                        CertificateRefusal.KEY_NOT_OF_PROFILE,
                        CertificateRefusal.VALIDITY_NOT_OF_PROFILE,
                        CertificateRefusal.AUTHORITY_ENDS_BEFORE);
    }

    @Test
    void an_authority_is_no_holder() {
        assertThat(judged(Certificates.rootName(), Certificates.FIVE_YEARS, KEY))
                .containsExactly(CertificateRefusal.ROLE_NOT_ENABLED);
    }

    @Test
    void an_authority_issues_nothing_that_begins_before_it() {
        Validity early = Validity.wholeMonths(YearMonth.of(2000, 1), 60);

        assertThat(judged(Certificates.doctor(PRODUCTION), early, KEY))
                .containsExactly(CertificateRefusal.AUTHORITY_BEGINS_AFTER);
    }

    @Test
    void an_authority_stops_issuing_five_years_before_its_end() {
        Validity last = Validity.wholeMonths(YearMonth.of(2041, 1), 60);
        Validity late = Validity.wholeMonths(YearMonth.of(2041, 2), 60);

        assertThat(judged(Certificates.doctor(PRODUCTION), last, KEY)).isEmpty();
        assertThat(judged(Certificates.doctor(PRODUCTION), late, KEY))
                .containsExactly(CertificateRefusal.AUTHORITY_ENDS_BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    void realms_share_neither_policy_nor_address(CaRealm realm) {
        List<CertificateProfile> theirs = CertificateProfiles.of(realm.other());

        assertThat(CertificateProfiles.of(realm))
                .hasSize(14)
                .allSatisfy(profile -> assertThat(theirs)
                        .noneMatch(other ->
                                profile.term().isPresent() && profile.term().equals(other.term())));
        assertThat(Addresses.of(realm)).isNotEqualTo(Addresses.of(realm.other()));
    }

    @Test
    @Proves("hpki.ca.CertificatePurpose")
    void policies_are_those_of_the_ministry() {
        assertThat(SIGNING.policy(PRODUCTION)).hasToString("1.2.392.100495.1.5.1.1.3.1");
        assertThat(SIGNING.policy(DEMONSTRATION)).hasToString("1.2.392.100495.1.5.1.1.0.1");
        assertThat(AUTHENTICATION.policy(PRODUCTION)).hasToString("1.2.392.100495.1.5.1.2.3.1");
        assertThat(AUTHENTICATION.policy(DEMONSTRATION)).hasToString("1.2.392.100495.1.5.1.2.0.1");
    }

    @Test
    @Proves("hpki.ca.SerialNumber")
    void a_serial_number_is_positive_and_at_most_20_octets() {
        byte[] ones = new byte[16];
        Arrays.fill(ones, (byte) 0xFF);

        assertThat(SerialNumber.random(ones).value().signum()).isEqualTo(1);
        assertThat(SerialNumber.random(ones).value().toByteArray()).hasSize(17);
        assertThatIllegalArgumentException().isThrownBy(() -> SerialNumber.random(new byte[16]));
        assertThatIllegalArgumentException().isThrownBy(() -> SerialNumber.random(new byte[15]));
        assertThatIllegalArgumentException().isThrownBy(() -> SerialNumber.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber(BigInteger.ONE.shiftLeft(159)));
    }

    @Test
    void the_codes_of_the_lints_stay() {
        assertThat(ProfileLint.ALL).extracting(ProfileLint::code).containsExactly(LintCode.values());
    }
}
