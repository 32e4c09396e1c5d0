package jp.mamis.domain.hpki.ceremony;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a ceremony, an appointment of an officer or an activation does not go on. */
public enum CeremonyRefusal implements RefusalCode {
    /** Not an officer of the certification authority. */
    NO_CA_OFFICER,
    /** The same person twice where two are needed. */
    SAME_PERSON_TWICE,
    /** Whoever asked for it cannot confirm it too. */
    SECOND_PERSON_NEEDED,
    /** The same about an officer, of whom the person concerned neither asks nor confirms. */
    SECOND_ADMINISTRATOR_NEEDED,
    /** Is an officer, or is going to be one, already. */
    ALREADY_CA_OFFICER,
    /** Three persons are officers; fact {@code most}. */
    CA_OFFICERS_COMPLETE,
    /** Nothing waits to be confirmed. */
    NOTHING_TO_CONFIRM,
    /** It is asked for already and waits for another person, or is done. */
    ALREADY_ASKED,
    /** Whoever asked for it is in office no longer: it is taken back and asked for anew. */
    ASKER_NOT_IN_OFFICE,
    /** A ceremony is under way; fact {@code number}. */
    CEREMONY_UNDER_WAY,
    /** No such ceremony, or none is under way. */
    NO_CEREMONY,
    /** The plan is for the other realm than the installation. */
    PLAN_OF_OTHER_REALM,
    /** A root of our own, in production. */
    OWN_ROOT_IN_PRODUCTION,
    /** The plan does not tell which outside root it means, in production. */
    ROOT_DIGEST_NEEDED,
    /** There is such a generation already, or an abandoned ceremony has left its key on the token; facts {@code duty} and {@code number}. */
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
    /** The certificate, or that of the root, has ended. */
    OUTSIDE_CERTIFICATE_OVER,
    /** The root's certificate is no certificate of an authority that certified itself. */
    ROOT_NOT_ITS_OWN,
    /** The root's certificate is not the one that the plan names; facts {@code planned} and {@code sha256}. */
    ROOT_NOT_AS_PLANNED,
    /** What the token signed is not what was to be signed. */
    CERTIFICATE_NOT_AS_PREPARED,
    /** The ceremony has certified nothing yet. */
    NOTHING_CERTIFIED,
    /** No such generation. */
    NO_SUCH_GENERATION,
    /** The generation is revoked. */
    GENERATION_REVOKED,
    /** The generation may not issue any more: its certificate ends before one of a holder would. */
    GENERATION_TOO_OLD,
    /** Longer than {@code most} hours, or none. */
    ACTIVATION_TOO_LONG,
    /** It is active for this already, or waits to be confirmed. */
    ALREADY_ACTIVE,
    /** Statements are signed for an authority of signing certificates alone. */
    STATEMENTS_OF_SIGNING_AUTHORITY,
    /** It is not active for this. */
    NOT_ACTIVE
}
