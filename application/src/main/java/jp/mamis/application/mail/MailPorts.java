package jp.mamis.application.mail;

import java.util.Optional;

/**
 * The driven ports of mail.
 *
 * @param out the way to a mail server; without one, mails are kept and wait
 */
public record MailPorts(Outbox outbox, MailLanguages languages, Optional<MailOut> out) {

    /** The same outbox with another way out. */
    public MailPorts withOut(MailOut way) {
        return new MailPorts(outbox, languages, Optional.of(way));
    }
}
