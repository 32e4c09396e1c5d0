package jp.mamis.domain.hpki.ceremony;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a ceremony, an appointment of an officer or an activation does not go on. */
public enum CeremonyRefusal implements RefusalCode {
    /** Not an officer of the certification authority. */
    NO_CA_OFFICER,
    /** The same person twice where two are needed. */
    SAME_PERSON_TWICE,
    /** Whoever asked for it cannot confirm it too, nor can whom it is about. */
    SECOND_PERSON_NEEDED,
    /** Is an officer, or is going to be one, already. */
    ALREADY_CA_OFFICER,
    /** Three persons are officers; fact {@code most}. */
    CA_OFFICERS_COMPLETE,
    /** Nothing waits to be confirmed. */
    NOTHING_TO_CONFIRM,
    /** A ceremony is under way; fact {@code number}. */
    CEREMONY_UNDER_WAY,
    /** No ceremony is under way. */
    NO_CEREMONY,
    /** The plan is for the other realm than the installation. */
    PLAN_OF_OTHER_REALM,
    /** There is such a generation already; facts {@code duty} and {@code number}. */
    GENERATION_TAKEN,
    /** Keys of software, in production. */
    SOFTWARE_TOKEN,
    /** The token has a key of that name which this ceremony did not make; fact {@code key}. */
    KEY_OF_ANOTHER_CEREMONY,
    /** The key that this ceremony made is not on the token; fact {@code key}. */
    KEY_NOT_ON_TOKEN,
    /** The certificate of an outside root is needed to go on; fact {@code duty}. */
    OUTSIDE_CERTIFICATE_NEEDED,
    /** A certificate was handed in where our own root certifies. */
    OUTSIDE_CERTIFICATE_NOT_ASKED,
    /** The certificate is for another key than the one requested. */
    CERTIFICATE_FOR_OTHER_KEY,
    /** The certificate is for another name than the one requested; fact {@code subject}. */
    CERTIFICATE_FOR_OTHER_NAME,
    /** The certificate was not signed with the key of that root. */
    CERTIFICATE_NOT_OF_ROOT,
    /** The root's certificate is no certificate of an authority that certified itself. */
    ROOT_NOT_ITS_OWN,
    /** What the token signed is not what was to be signed. */
    CERTIFICATE_NOT_AS_PREPARED,
    /** The ceremony has certified nothing yet. */
    NOTHING_CERTIFIED,
    /** No such generation. */
    NO_SUCH_GENERATION,
    /** The generation may not issue any more: its certificate ends before one of a holder would. */
    GENERATION_TOO_OLD,
    /** Longer than {@code most} hours, or none. */
    ACTIVATION_TOO_LONG,
    /** It is active for this already, or waits to be confirmed. */
    ALREADY_ACTIVE,
    /** It is not active for this. */
    NOT_ACTIVE
}
