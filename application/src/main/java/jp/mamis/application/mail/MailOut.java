package jp.mamis.application.mail;

import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.person.MailAddress;

/** The way out: a mail server. */
public interface MailOut {

    /**
     * A mail as it goes out.
     *
     * @param id   the same for every attempt, and the Message-ID made of it too
     * @param text plain text, lines parted by LF, none at its end
     */
    record Message(MailId id, MailAddress to, String subject, String text) {}

    /**
     * Hands the message to the server and says what it answered. Never throws for what a server or network does, and
     * gives up on a server that falls silent. Safe for use by many threads.
     */
    MailAnswer send(Message message);
}
