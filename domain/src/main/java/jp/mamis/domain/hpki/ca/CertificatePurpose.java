package jp.mamis.domain.hpki.ca;

import jp.mamis.domain.kernel.Basis;

/** What a subscriber's certificate is for (用途). Its key is used for nothing else. */
@Basis(
        document = "HPKI certificates as issued",
        article = "certificatePolicies",
        rule =
                "A policy is 1.2.392.100495.1.5.1, then 1 for signing or 2 for authentication of a person, then 3 for real"
                        + " certificates or 0 for tests, then the policy's version 1.",
        note = "Measured but for the test level of authentication, which follows by symmetry.")
public enum CertificatePurpose {
    /** Signing documents (署名用). */
    SIGNING(1),
    /** Logging in as a person (認証用(人)). */
    AUTHENTICATION(2);

    private final int arc;

    CertificatePurpose(int arc) {
        this.arc = arc;
    }

    /** The policy under which certificates for this are issued. */
    public Oid policy(CaRealm realm) {
        return new Oid("1.2.392.100495.1.5.1." + arc + "." + realm.level() + ".1");
    }
}
