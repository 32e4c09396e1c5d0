package jp.mamis.domain.registration;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a registration is refused. */
public enum RegistrationRefusal implements RefusalCode {
    /** No mail of ours carried this link. */
    LINK_UNKNOWN,
    /** The link has run out, or too many attempts were made with it. */
    LINK_EXPIRED,
    /** The link has done its work. */
    LINK_USED,
    /** The link to another mail address was used, has run out, or was overtaken by another address. */
    LINK_NOT_VALID,
    /** Too many links were asked for to this mail address within an hour. */
    MAIL_ASKED_TOO_OFTEN,
    /** The person is registered already. */
    ALREADY_KNOWN,
    /** Part of what was given is registered of somebody, and part of it differs. */
    PARTLY_KNOWN,
    /** Nothing like that waits for an office, or somebody has settled it. */
    NO_SUCH_REVIEW,
    /** The register number is somebody's: that the person is another one cannot be. */
    NUMBER_IS_TAKEN,
    /** The caller may not see this. */
    NOT_ALLOWED
}
