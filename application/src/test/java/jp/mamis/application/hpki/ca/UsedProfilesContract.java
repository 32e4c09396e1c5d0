package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.Test;

/** What profiles that were used promise. */
public interface UsedProfilesContract {

    Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    CertificateProfile PROFILE = CertificateProfiles.hpki(CaRealm.DEMONSTRATION, CertificatePurpose.SIGNING);

    record Stored(UnitOfWork work, UsedProfiles profiles) {

        Der first(CertificateProfile profile) {
            return work.inTransaction(() -> profiles.first(profile, NOON));
        }
    }

    /** Empty stores. */
    Stored stored();

    @Test
    default void a_version_is_for_ever_what_it_was_when_it_was_used_first() {
        Stored stored = stored();

        assertThat(stored.first(PROFILE)).isEqualTo(PROFILE.digest());
        assertThat(stored.first(PROFILE.withJapanese(false, PROFILE.version())))
                .as("the same version, changed")
                .isEqualTo(PROFILE.digest());
    }

    @Test
    default void versions_purposes_and_realms_stand_side_by_side() {
        Stored stored = stored();
        stored.first(PROFILE);

        for (CertificateProfile other : new CertificateProfile[] {
            PROFILE.withJapanese(false, 2),
            CertificateProfiles.hpki(CaRealm.DEMONSTRATION, CertificatePurpose.AUTHENTICATION),
            CertificateProfiles.hpki(CaRealm.PRODUCTION, CertificatePurpose.SIGNING),
            CertificateProfiles.next(CaRealm.DEMONSTRATION, CertificatePurpose.SIGNING)
        }) {
            assertThat(stored.first(other)).as(other.toString()).isEqualTo(other.digest());
        }
    }
}
