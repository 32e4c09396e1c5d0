package jp.mamis.application.mail;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.QueuedMail;

/**
 * A mail in a list.
 *
 * @param to          the recipient with all but the first character before the @ left out
 * @param nextAttempt when it is tried next, for a mail that waits
 */
public record MailView(
        MailId id,
        MailKind kind,
        String reference,
        String to,
        Mail.State state,
        Instant writtenAt,
        int attempts,
        Optional<Instant> nextAttempt,
        String answer) {

    static MailView of(Mail mail) {
        String address = mail.letter().to().text();
        return new MailView(
                mail.letter().id(),
                mail.letter().kind(),
                mail.letter().facts().getOrDefault("reference", ""),
                address.charAt(0) + "***" + address.substring(address.indexOf('@')),
                mail.state(),
                mail.letter().writtenAt(),
                mail.attempts(),
                mail instanceof QueuedMail queued ? Optional.of(queued.dueAt()) : Optional.empty(),
                mail.answer());
    }
}
