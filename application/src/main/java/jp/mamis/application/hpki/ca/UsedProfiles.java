package jp.mamis.application.hpki.ca;

import java.time.Instant;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.Der;

/** Profiles that something was issued by or about to be, be it refused for something else, as they were at the first time. */
public interface UsedProfiles {

    /**
     * The digest of this version as it was used first, which it is now where it never was. It stays so for ever; of several that
     * use it first, all are answered the same.
     */
    Der first(CertificateProfile profile, Instant at);
}
