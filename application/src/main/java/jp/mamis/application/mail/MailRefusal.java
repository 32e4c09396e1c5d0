package jp.mamis.application.mail;

import jp.mamis.domain.kernel.RefusalCode;

/** Why something about mail is refused. */
public enum MailRefusal implements RefusalCode {
    /** There is no such mail. */
    NO_SUCH_MAIL,
    /** Only a mail that was refused can be queued again. */
    MAIL_NOT_REFUSED,
    /** The caller may not see or do this. */
    NOT_ALLOWED
}
