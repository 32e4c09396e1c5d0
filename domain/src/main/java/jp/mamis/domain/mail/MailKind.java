package jp.mamis.domain.mail;

import java.util.Locale;

/** What a mail tells (メールの種類). The name stands in the store, so a constant is never renamed. */
public enum MailKind {
    PROCEDURE_RECEIVED,
    PROCEDURE_RECEIVED_AGAIN,
    PROCEDURE_SENT_BACK,
    PROCEDURE_APPROVED,
    /** Once more by the same body; membership begins on the same day as before. */
    PROCEDURE_APPROVED_ANEW,
    /** Once more by the same body; membership begins on another day than before. */
    PROCEDURE_APPROVED_FOR_ANOTHER_DAY,
    /** A body above has asked one below to decide anew. */
    PROCEDURE_RETURNED,
    PROCEDURE_COMPLETED,
    PROCEDURE_REJECTED,
    /** With it memberships ended that had begun. */
    PROCEDURE_REJECTED_AND_ENDED,
    PROCEDURE_MEMBERSHIP_CANCELLED,
    PROCEDURE_WITHDRAWN,
    PROCEDURE_EXPIRED,
    PROCEDURE_REMINDER,
    OFFICE_DIGEST,
    /** To an office: other bodies' decisions have ended memberships in it. */
    OFFICE_MEMBERSHIPS_ENDED,
    /** To an office: a body above asks it to go on. */
    OFFICE_ASKED_TO_ACT,
    ACCOUNT_CODE_ISSUED,
    ACCOUNT_PASSWORD_SET,
    ACCOUNT_PASSWORD_CHANGED,
    ACCOUNT_FACTOR_ADDED,
    ACCOUNT_FACTOR_REMOVED,
    ACCOUNT_FACTORS_RESET,
    ACCOUNT_RECOVERY_CODE_USED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESUMED,
    REGISTRATION_LINK,
    REGISTRATION_DONE,
    /** An office has found that the doctor is registered already. */
    REGISTRATION_KNOWN,
    /** An office has put right what stood against it, or asks for what was given to be put right. */
    REGISTRATION_TRY_AGAIN,
    PASSWORD_LINKS,
    PASSWORD_NO_ACCOUNT,
    /** To the new address: the link that brings it into force. */
    MAIL_CHANGE_LINK,
    /** To the address in force: another one is wished for. */
    MAIL_CHANGE_ASKED,
    /** To the address in force: the link that takes it away. */
    MAIL_REMOVAL_LINK,
    /** To the address that is in force no longer. */
    MAIL_CHANGED;

    /** What a mail is about. */
    public enum Subject {
        /** A procedure: to its applicant. */
        PROCEDURE,
        /** Work that waits: to an office. */
        OFFICE,
        /** What has become of an account: to its holder. */
        ACCOUNT,
        /** A password forgotten: to whoever asked. */
        PASSWORD,
        /** Taking part for the first time: to whoever registers. */
        REGISTRATION,
        /** The mail address itself. */
        ADDRESS
    }

    public Subject about() {
        return switch (this) {
            case PROCEDURE_RECEIVED,
                    PROCEDURE_RECEIVED_AGAIN,
                    PROCEDURE_SENT_BACK,
                    PROCEDURE_APPROVED,
                    PROCEDURE_APPROVED_ANEW,
                    PROCEDURE_APPROVED_FOR_ANOTHER_DAY,
                    PROCEDURE_RETURNED,
                    PROCEDURE_COMPLETED,
                    PROCEDURE_REJECTED,
                    PROCEDURE_REJECTED_AND_ENDED,
                    PROCEDURE_MEMBERSHIP_CANCELLED,
                    PROCEDURE_WITHDRAWN,
                    PROCEDURE_EXPIRED,
                    PROCEDURE_REMINDER -> Subject.PROCEDURE;
            case OFFICE_DIGEST, OFFICE_MEMBERSHIPS_ENDED, OFFICE_ASKED_TO_ACT -> Subject.OFFICE;
            case ACCOUNT_CODE_ISSUED,
                    ACCOUNT_PASSWORD_SET,
                    ACCOUNT_PASSWORD_CHANGED,
                    ACCOUNT_FACTOR_ADDED,
                    ACCOUNT_FACTOR_REMOVED,
                    ACCOUNT_FACTORS_RESET,
                    ACCOUNT_RECOVERY_CODE_USED,
                    ACCOUNT_SUSPENDED,
                    ACCOUNT_RESUMED -> Subject.ACCOUNT;
            case PASSWORD_LINKS, PASSWORD_NO_ACCOUNT -> Subject.PASSWORD;
            case REGISTRATION_LINK, REGISTRATION_DONE, REGISTRATION_KNOWN, REGISTRATION_TRY_AGAIN ->
                Subject.REGISTRATION;
            case MAIL_CHANGE_LINK, MAIL_CHANGE_ASKED, MAIL_REMOVAL_LINK, MAIL_CHANGED -> Subject.ADDRESS;
        };
    }

    /**
     * Whether somebody sits before the screen and waits for it, or has to hear at once what happened to an account:
     * links that hold for minutes, and everything about accounts and addresses. Such mail passes the thousands that a
     * bulk approval or a day of reminders may queue.
     */
    public boolean isUrgent() {
        return switch (this) {
            case ACCOUNT_CODE_ISSUED,
                    ACCOUNT_PASSWORD_SET,
                    ACCOUNT_PASSWORD_CHANGED,
                    ACCOUNT_FACTOR_ADDED,
                    ACCOUNT_FACTOR_REMOVED,
                    ACCOUNT_FACTORS_RESET,
                    ACCOUNT_RECOVERY_CODE_USED,
                    ACCOUNT_SUSPENDED,
                    ACCOUNT_RESUMED,
                    REGISTRATION_LINK,
                    PASSWORD_LINKS,
                    PASSWORD_NO_ACCOUNT,
                    MAIL_CHANGE_LINK,
                    MAIL_CHANGE_ASKED,
                    MAIL_REMOVAL_LINK,
                    MAIL_CHANGED -> true;
            case PROCEDURE_RECEIVED,
                    PROCEDURE_RECEIVED_AGAIN,
                    PROCEDURE_SENT_BACK,
                    PROCEDURE_APPROVED,
                    PROCEDURE_APPROVED_ANEW,
                    PROCEDURE_APPROVED_FOR_ANOTHER_DAY,
                    PROCEDURE_RETURNED,
                    PROCEDURE_COMPLETED,
                    PROCEDURE_REJECTED,
                    PROCEDURE_REJECTED_AND_ENDED,
                    PROCEDURE_MEMBERSHIP_CANCELLED,
                    PROCEDURE_WITHDRAWN,
                    PROCEDURE_EXPIRED,
                    PROCEDURE_REMINDER,
                    OFFICE_DIGEST,
                    OFFICE_MEMBERSHIPS_ENDED,
                    OFFICE_ASKED_TO_ACT,
                    REGISTRATION_DONE,
                    REGISTRATION_KNOWN,
                    REGISTRATION_TRY_AGAIN -> false;
        };
    }

    /** The name in kebab case, under which the templates stand. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
