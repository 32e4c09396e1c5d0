package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

class ProfilePolicyTest {

    private static final CertificateProfile PROFILE =
            CertificateProfiles.hpki(CaRealm.PRODUCTION, CertificatePurpose.SIGNING);

    @Test
    @Proves("hpki.ca.ProfilePolicy")
    void a_version_that_was_used_and_then_changed_is_used_no_more() {
        CertificateProfile changed = PROFILE.withJapanese(false, PROFILE.version());

        assertThat(judged(PROFILE, PROFILE.digest()).accepted()).contains(PROFILE);
        assertThat(judged(changed, PROFILE.digest())
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(IssuingRefusal.PROFILE_CHANGED);
    }

    /** Whoever changes one of these changes what was issued by it: a new version is what is wanted. */
    @Test
    @Proves("hpki.ca.ProfilePolicy")
    void no_version_that_was_handed_out_is_changed() {
        String all = CertificateProfiles.of(CaRealm.PRODUCTION).stream()
                .map(each -> each.digest().hex().substring(0, 16) + " " + each + " " + each.purpose())
                .sorted()
                .collect(Collectors.joining("\n"));

        assertThat(all).isEqualTo("""
                2CA340CBF03CE52B HPKI-V2 2 SIGNING
                2CEE613C067CE0ED CA 1 AUTHENTICATION
                3A6A6EF54320FA80 OCSP 1 SIGNING
                409CB3064FFD63AB HPKI-V2 1 SIGNING
                40E9DEB25861AF68 next 2 AUTHENTICATION
                417F4250B197FE27 HPKI-V2 2 AUTHENTICATION
                4B011266FADEC3DC STATEMENTS 1 SIGNING
                4DB37DC9C9781B35 next 2 SIGNING
                546F2E834A65EA44 CA 1 SIGNING
                99580C49F398E57F next 1 SIGNING
                DE8A88F1D6FABE24 HPKI-V2 1 AUTHENTICATION
                E27E885D760EA617 OCSP 1 AUTHENTICATION
                F39C322140F1F765 ROOT 1 SIGNING
                FFB7ADC959CCDCB4 next 1 AUTHENTICATION""");
    }

    private static Outcome<CertificateProfile> judged(CertificateProfile profile, Der first) {
        return new ProfilePolicy().judge(profile, first);
    }
}
