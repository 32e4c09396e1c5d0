package jp.mamis.domain.hpki.verification;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a certificate is not relied on (検証で不合格となった理由). */
public enum ChainRefusal implements RefusalCode {
    /** No trusted root above; fact {@code issuer}, whose certificate is missing or not trusted. */
    CHAIN_NO_ANCHOR,
    /** The issuer is at hand, but did not make this signature; fact {@code issuer}. */
    CHAIN_SIGNATURE_WRONG,
    /** Valid only {@code from} then on. */
    CHAIN_NOT_YET_VALID,
    /** Valid {@code until} then only. */
    CHAIN_EXPIRED,
    /** What issued it is no authority. */
    CHAIN_NOT_AUTHORITY,
    /** More authorities in between than one of them allows. */
    CHAIN_TOO_LONG,
    /** A critical extension that nobody here understands; fact {@code extension}. */
    CHAIN_UNKNOWN_EXTENSION,
    /** Signed or held with something too weak; fact {@code what}. */
    CHAIN_WEAK,
    /** Not issued under the policy {@code policy}. */
    CHAIN_OTHER_POLICY,
    /** Issued under a policy of the other realm; fact {@code policy}. */
    CHAIN_OTHER_REALM,
    /** Its key is for something else. */
    CHAIN_OTHER_PURPOSE,
    /** No revocation list of its issuer {@code issuer}. */
    CHAIN_STATUS_UNKNOWN,
    /** The lists of its issuer tell of other certificates; fact {@code issuer}. */
    CHAIN_STATUS_OF_OTHERS,
    /** The lists of its issuer are of another time; facts {@code from}, {@code until} of the newest. */
    CHAIN_STATUS_NOT_CURRENT,
    /** Revoked {@code at} then; fact {@code reason}, a number, or empty. */
    CHAIN_REVOKED,
    /** A second, independent check says no; fact {@code what}. */
    CHAIN_SECOND_CHECK
}
