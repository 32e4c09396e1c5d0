package jp.mamis.domain.hpki.ca;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a certificate is not written or not read. */
public enum CertificateRefusal implements RefusalCode {
    /** The role is not among those issued. */
    ROLE_NOT_ENABLED,
    /** The holder's number is of the other realm. */
    REALMS_MIXED,
    /** The profile does not certify keys of this kind. */
    KEY_NOT_OF_PROFILE,
    /** Not whole months, or more than the profile allows. */
    VALIDITY_NOT_OF_PROFILE,
    /** The authority's own certificate ends first. */
    AUTHORITY_ENDS_BEFORE,
    /** The authority begins after the certificate would; fact {@code first}, a day in Japan. */
    AUTHORITY_BEGINS_AFTER,
    /** The request is signed with, or brings, something too weak; fact {@code what}. */
    REQUEST_WEAK,
    /** The signature of the request was not made with the key it brings. */
    KEY_NOT_POSSESSED,
    /** The request is for another name; fact {@code subject}. */
    REQUEST_FOR_ANOTHER,
    /** The request asks for extensions, which the profile alone decides. */
    REQUEST_ASKS_MORE,
    /** Ends in the middle, or names a length that it has not; fact {@code at}, the octet where. */
    ENCODING_CUT_SHORT,
    /** Something follows that does not belong to it; fact {@code octets}. */
    ENCODING_GOES_ON,
    /** Longer than {@code most} octets. */
    ENCODING_TOO_LONG,
    /** Things within things, more than {@code most} deep. */
    ENCODING_TOO_DEEP,
    /** More than {@code most} things in one. */
    ENCODING_TOO_MANY,
    /** Readable, but not the one encoding there is of it. */
    ENCODING_NOT_DER,
    /** Well encoded, but no certificate or list; fact {@code what} of the part that cannot be read. */
    ENCODING_OF_SOMETHING_ELSE,
    /** Nothing is in the file. */
    FILE_HOLDS_NOTHING,
    /** A private key is in the file, which nobody should hand over. */
    FILE_WITH_PRIVATE_KEY,
    /** A block of text in the file has no end or is no Base64. */
    FILE_CUT_SHORT,
    /** More than {@code most} blocks in one file. */
    FILE_TOO_MANY,
    /** Neither one thing in DER nor a block of text with the label {@code label}. */
    FILE_WITHOUT_ANY
}
