package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.ProfilePolicy;
import jp.mamis.domain.kernel.Outcome;

/**
 * By which profiles holders are certified here.
 *
 * @param japanese whether the name in Japanese stands in new certificates, as the installation chooses
 * @param used     what was issued by, or about to be, before
 */
public record IssuingProfiles(boolean japanese, UsedProfiles used) {

    /** The one that is chosen; none of a root. */
    Optional<CertificateProfile> chosen(CaGeneration generation) {
        return CertificateProfiles.issuedBy(generation, japanese);
    }

    /** The profile, unless it was changed since it was used first, which may be now. In the running transaction. */
    Outcome<CertificateProfile> judged(CertificateProfile profile, Instant now) {
        return new ProfilePolicy().judge(profile, used.first(profile, now));
    }
}
