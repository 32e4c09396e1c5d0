package jp.mamis.domain.accounts;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a request about accounts is refused. */
public enum AccountRefusal implements RefusalCode {
    /** There is no such account or body, or none that the caller may know of. */
    NOT_FOUND,
    /** The caller is known but the act is not theirs to do. */
    NOT_ALLOWED,
    /** Wrong ID, wrong password, no password yet, locked or suspended: nobody is told which. */
    LOG_IN_FAILED,
    /** Wrong ID, wrong code, code used or too old, locked or suspended: nobody is told which. */
    CODE_NOT_VALID,
    /** No mail of ours carried this link, or it was used, has run out, or was overtaken by another way. */
    LINK_NOT_VALID,
    /** Wrong code, a code used before, none to be had, or locked: nobody is told which. */
    FACTOR_CODE_NOT_VALID,
    /** Not the caller's own present password, or locked: nobody is told which. */
    PASSWORD_NOT_VALID,
    /** The last proof of who asks lies too far back for this act. */
    CONFIRMATION_NEEDED,
    /** No log-in waits for a second factor any more. */
    LOG_IN_NOT_PENDING,
    /** No command shows this code, or it was used or has run out. */
    APPROVAL_NOT_VALID,
    /** Nobody has approved the log-in yet. */
    APPROVAL_PENDING,
    /** There is a factor of this kind already. */
    FACTOR_EXISTS,
    FACTOR_NOT_FOUND,
    /** The device holds a passkey of this account already. */
    PASSKEY_KNOWN,
    TOO_MANY_PASSKEYS,
    /** The device's answer is none to the question that was asked, or not of this place. */
    PASSKEY_NOT_VALID,
    /** Whoever must have a second factor keeps the last one. */
    LAST_FACTOR,
    LOGIN_ID_TAKEN,
    /** The doctor has an account already. */
    PERSON_HAS_ACCOUNT,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_IS_LOGIN_ID,
    PASSWORD_TOO_COMMON,
    DUTY_ALREADY_HELD,
    /** The duty would have ended before today. */
    DUTY_PERIOD_OVER,
    /** The duty would begin more than a year from today. */
    DUTY_BEGINS_TOO_LATE,
    DUTY_NOT_HELD,
    /** システム管理 is a duty at the national body only. */
    DUTY_NOT_OF_THIS_BODY,
    /** The body has an administrator, so it keeps its accounts itself. */
    ADMINISTRATOR_EXISTS,
    /** A body must keep at least one administrator. */
    LAST_ADMINISTRATOR,
    /** Nothing but its suspension can be ended at an account that is suspended. */
    ACCOUNT_SUSPENDED,
    /** The account is suspended already. */
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    /** The system's administration suspended it, and it alone lets it be used again. */
    SUSPENDED_BY_SYSTEM,
    /** What another reason means has to be said in words. */
    SUSPENSION_NOTE_NEEDED,
    /** Nobody suspends the own account. */
    OWN_ACCOUNT,
    /** A body or the system would be left without an administrator: a successor comes first. */
    SUCCESSOR_NEEDED,
    /** Nobody is the own deputy. */
    DEPUTY_IS_ONESELF,
    /** The one stood in for holds the duty not at all, not for all of the days, or as a deputy only. */
    DEPUTY_BEYOND_OWN_DUTY,
    /** The deputy has no duty of his own at the body for all of the days. */
    DEPUTY_NOT_OF_BODY,
    DEPUTY_NAMED_ALREADY,
    /** A delegation ends on a day that is known when it is given. */
    DELEGATION_NEEDS_END,
    /** The body cannot act in this one's place. */
    NO_SUCH_TAKER,
    /** Another mandate of the kind stands for some of the days. */
    MANDATE_OVERLAPS,
    /** There is no such mandate, or it has ended. */
    NO_SUCH_MANDATE,
    /** No partner helps this account: it has none, or its holder does not work alone. */
    NO_PARTNER,
    /** The request for help was answered, or waits no longer. */
    HELP_ANSWERED,
    /** The days would begin before today. */
    STAND_IN_BEGINS_IN_PAST,
    /** The days would be more than is allowed at once. */
    STAND_IN_TOO_LONG,
    /** The account has changed since the caller saw it. */
    CHANGED_MEANWHILE
}
