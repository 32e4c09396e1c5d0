package jp.mamis.application.journal;

import java.util.EnumSet;
import java.util.Set;
import jp.mamis.domain.accounts.Duty;

/** What someone wanted. The name stands in the journal, so a constant is never renamed. */
public enum Intention {
    // bodies
    FOUND_ASSOCIATION,
    RENAME_ASSOCIATION,
    MERGE_ASSOCIATION,
    SPLIT_ASSOCIATION,
    DISSOLVE_ASSOCIATION,
    KEEP_ASSOCIATION_PROFILE,
    KEEP_ASSOCIATION_SETTINGS,
    REMOVE_ASSOCIATION_SETTINGS,
    // accounts
    LOG_IN,
    LOG_OUT,
    LOG_OUT_EVERYWHERE,
    END_SESSION,
    /** The second factor of a log-in. */
    PROVE_FACTOR,
    /** A proof asked for anew before an act. */
    CONFIRM_HOLDER,
    /** A command asks to be logged in by a browser. */
    ASK_APPROVAL,
    APPROVE_LOG_IN,
    ENROL_FACTOR,
    REMOVE_FACTOR,
    RENEW_RECOVERY_CODES,
    RESET_FACTORS,
    OPEN_ACCOUNT,
    GRANT_DUTY,
    REVOKE_DUTY,
    NAME_DEPUTY,
    END_DEPUTY,
    HAND_OVER,
    GIVE_MANDATE,
    END_MANDATE,
    ASK_HELP,
    ANSWER_HELP,
    SUSPEND_ACCOUNT,
    RESUME_ACCOUNT,
    ISSUE_RESET_CODE,
    RESET_PASSWORD,
    CHANGE_PASSWORD,
    /** A stranger asked for links that set passwords. */
    REQUEST_RESET,
    // registration and consent
    REQUEST_REGISTRATION,
    COMPLETE_REGISTRATION,
    SETTLE_REGISTRATION,
    GIVE_CONSENT,
    // people
    REGISTER_PHYSICIAN,
    AMEND_PHYSICIAN,
    CHECK_REGISTER_NUMBER,
    AMEND_AFFILIATION,
    REQUEST_MAIL_CHANGE,
    CONFIRM_MAIL_CHANGE,
    // institutions
    LOAD_INSTITUTIONS,
    LINK_WORKPLACE,
    // membership
    ENROL_MEMBER,
    // procedures
    SAVE_DRAFT,
    DISCARD_DRAFT,
    SUBMIT_PROCEDURE,
    START_REVIEW,
    APPROVE_STEP,
    APPROVE_TOGETHER,
    SEND_BACK,
    REJECT_PROCEDURE,
    WITHDRAW_PROCEDURE,
    RESUBMIT_PROCEDURE,
    PRINT_DRAFT,
    BEGIN_PAPER,
    ENTER_PAPER,
    EXPIRE_PROCEDURE,
    DECIDE_ON_WITHDRAWN_MEMBERSHIP,
    /** A body above asks one below to go on. */
    REMIND_OFFICE,
    NOTE_CALL,
    // files
    ATTACH_FILE,
    REMOVE_FILE,
    ERASE_FILE,
    // lists
    KEEP_VIEW,
    KEEP_LABEL_PRINTING,
    REMOVE_VIEW,
    // mail, tray and schedule
    RETRY_MAIL,
    /** A doctor without a mail address was told, or need not be told any more. */
    SETTLE_DISPATCH,
    /** The marking is taken back. */
    REOPEN_DISPATCH,
    RUN_TIMED_TASK,
    // jobs
    /** Long work is kept and begins when its orderer says so. */
    PREPARE_JOB,
    CANCEL_JOB,
    RESUME_JOB,
    /** A job that a fault has ended. */
    STOP_JOB,
    // certificates
    /** A number is taken and the bytes are made, before a token signs. */
    PLAN_CERTIFICATE,
    ISSUE_CERTIFICATE,
    /** Something that was begun comes to no certificate. */
    ABANDON_CERTIFICATE,
    REVOKE_CERTIFICATE,
    PUBLISH_REVOCATION_LIST,
    KEEP_OUTSIDE_LIST,
    RECONCILE_ISSUANCES,
    SIGN_ANSWERS,
    /** An officer asks that every certificate of a generation is issued once more by another. */
    ASK_REISSUE,
    CONFIRM_REISSUE,
    CANCEL_REISSUE,
    /** Certificates were issued in place of others, as far as the entry says. */
    RUN_REISSUE,
    // qualifications
    RECORD_QUALIFICATION,
    /** A fact that was wrong is taken back. */
    WITHDRAW_QUALIFICATION,
    /** What is known of somebody on a day is signed and handed out. */
    SIGN_STATEMENT,
    // the certification authority
    APPOINT_CA_OFFICER,
    REMOVE_CA_OFFICER,
    /** The second person to an appointment or its end. */
    CONFIRM_CA_OFFICER,
    /** What was asked for about an officer is asked for no longer. */
    TAKE_BACK_CA_OFFICER,
    BEGIN_CEREMONY,
    PERFORM_CEREMONY_STEP,
    /** A ceremony is to be given up, or is: the detail says which. */
    ABANDON_CEREMONY,
    SIGN_MINUTES,
    CERTIFY_RESPONDER,
    ACTIVATE_GENERATION,
    /** The second officer to an activation. */
    CONFIRM_ACTIVATION,
    END_ACTIVATION,
    /** An authority is to be revoked, or is: the detail says which. */
    REVOKE_AUTHORITY,
    /** A process was given a token, or refused it. */
    OPEN_TOKEN,
    CLOSE_TOKEN,
    // reading
    /** Somebody asked for what they may not see; looks that were allowed stand in the view log. */
    DENIED_LOOK,
    // the system itself
    SET_UP,
    LOAD_REHEARSAL,
    /** Everything a demonstration held has gone; the journal begins with this. */
    EMPTY_DEMONSTRATION,
    /** Everything left the system as a file. */
    TAKE_BACKUP,
    RESTORE_BACKUP;

    private static final Set<Intention> OF_ADMINISTRATORS = EnumSet.of(
            KEEP_ASSOCIATION_PROFILE,
            KEEP_ASSOCIATION_SETTINGS,
            REMOVE_ASSOCIATION_SETTINGS,
            OPEN_ACCOUNT,
            GRANT_DUTY,
            REVOKE_DUTY,
            NAME_DEPUTY,
            END_DEPUTY,
            HAND_OVER,
            GIVE_MANDATE,
            END_MANDATE,
            ANSWER_HELP,
            SUSPEND_ACCOUNT,
            RESUME_ACCOUNT,
            ISSUE_RESET_CODE,
            RESET_FACTORS,
            PLAN_CERTIFICATE,
            ISSUE_CERTIFICATE,
            ABANDON_CERTIFICATE,
            REVOKE_CERTIFICATE,
            PUBLISH_REVOCATION_LIST,
            KEEP_OUTSIDE_LIST,
            RECONCILE_ISSUANCES,
            SIGN_ANSWERS,
            RECORD_QUALIFICATION,
            WITHDRAW_QUALIFICATION,
            SIGN_STATEMENT);

    /** The least duty at a body that allows the act, where nothing else asks for more. */
    public Duty asked() {
        return OF_ADMINISTRATORS.contains(this) ? Duty.ASSOCIATION_ADMINISTRATION : Duty.ASSOCIATION_STAFF;
    }
}
