package jp.mamis.domain.hpki.ca;

import java.util.List;

/** The object identifiers that certificates of the healthcare PKI carry. */
public final class Oids {

    public static final Oid AUTHORITY_KEY = new Oid("2.5.29.35");
    public static final Oid SUBJECT_KEY = new Oid("2.5.29.14");
    public static final Oid KEY_USAGE = new Oid("2.5.29.15");
    public static final Oid EXTENDED_KEY_USAGE = new Oid("2.5.29.37");
    public static final Oid BASIC_CONSTRAINTS = new Oid("2.5.29.19");
    public static final Oid ALTERNATIVE_NAME = new Oid("2.5.29.17");
    public static final Oid CRL_POINTS = new Oid("2.5.29.31");
    public static final Oid DIRECTORY_ATTRIBUTES = new Oid("2.5.29.9");
    public static final Oid POLICIES = new Oid("2.5.29.32");
    public static final Oid AUTHORITY_INFO = new Oid("1.3.6.1.5.5.7.1.1");

    public static final Oid LIST_NUMBER = new Oid("2.5.29.20");
    public static final Oid LIST_SCOPE = new Oid("2.5.29.28");

    public static final Oid CPS_QUALIFIER = new Oid("1.3.6.1.5.5.7.2.1");
    public static final Oid CLIENT_LOG_IN = new Oid("1.3.6.1.5.5.7.3.2");
    public static final Oid OCSP = new Oid("1.3.6.1.5.5.7.48.1");
    public static final Oid OCSP_SIGNING = new Oid("1.3.6.1.5.5.7.3.9");
    /** Signing documents (RFC 9336). */
    public static final Oid DOCUMENT_SIGNING = new Oid("1.3.6.1.5.5.7.3.36");
    /** Says of a responder's certificate that nobody need ask how it stands itself. */
    public static final Oid OCSP_NO_CHECK = new Oid("1.3.6.1.5.5.7.48.1.5");

    /** The attribute hcRole. */
    public static final Oid HEALTHCARE_ACTOR = new Oid("1.0.17090.0.1");
    /** Japan's coding of national qualifications, inside hcRole. */
    public static final Oid NATIONAL_CODING = new Oid("1.2.392.100495.1.6.1.1");

    /**
     * The order in which extensions stand. Measured for signing certificates; where the other extensions come in is our
     * choice.
     */
    public static final List<Oid> ORDER = List.of(
            AUTHORITY_KEY,
            SUBJECT_KEY,
            KEY_USAGE,
            EXTENDED_KEY_USAGE,
            BASIC_CONSTRAINTS,
            ALTERNATIVE_NAME,
            CRL_POINTS,
            DIRECTORY_ATTRIBUTES,
            POLICIES,
            AUTHORITY_INFO,
            OCSP_NO_CHECK);

    private Oids() {}
}
