package jp.mamis.domain.hpki.ca;

import java.util.Map;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** Whether a profile may be used on. */
@Basis(
        document = "our choice",
        article = "profiles",
        rule =
                "A version of a profile that something was issued by never changes: what is changed is a version of its own.",
        note = "So that name and version in a record of issuing say for ever what a certificate looks like.")
public final class ProfilePolicy {

    /** @param first its digest as it was when something was issued by it first */
    public Outcome<CertificateProfile> judge(CertificateProfile profile, Der first) {
        return profile.digest().equals(first)
                ? Outcome.accepted(profile)
                : Outcome.refused(Refusal.of(IssuingRefusal.PROFILE_CHANGED, Map.of("profile", profile.toString())));
    }
}
