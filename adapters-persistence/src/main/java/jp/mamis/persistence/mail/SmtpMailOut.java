package jp.mamis.persistence.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import jp.mamis.application.mail.MailOut;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.person.MailAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** The way to any server that speaks SMTP (RFC 5321): one connection for each mail, with time-outs. */
public final class SmtpMailOut implements MailOut {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern DOT_ATOM = Pattern.compile("[^.]+(?:\\.[^.]+)*");
    private static final int LONGEST_ANSWER = 200;
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    private final SmtpSettings settings;
    private final Session session;
    private final String protocol;

    public SmtpMailOut(SmtpSettings settings) {
        this(settings, PATIENCE);
    }

    /** @param patience how long a silent server is waited for at each step */
    SmtpMailOut(SmtpSettings settings, Duration patience) {
        this.settings = settings;
        this.protocol = settings.encryption() == SmtpSettings.Encryption.TLS ? "smtps" : "smtp";
        this.session = Session.getInstance(properties(patience));
    }

    private Properties properties(Duration patience) {
        String millis = Long.toString(patience.toMillis());
        String prefix = "mail." + protocol + ".";
        boolean startTls = settings.encryption() == SmtpSettings.Encryption.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "localhost", settings.domain());
        properties.setProperty(prefix + "from", address(settings.from()).getAddress());
        return properties;
    }

    /** Unlike the constructor from text, takes the dots that carriers have allowed: quoted, as RFC 5321 (4.1.2) has it. */
    private static InternetAddress address(MailAddress given) {
        InternetAddress address = new InternetAddress();
        address.setAddress(quoted(given));
        return address;
    }

    private static String quoted(MailAddress given) {
        int at = given.text().lastIndexOf('@');
        String local = given.text().substring(0, at);
        return DOT_ATOM.matcher(local).matches()
                ? given.text()
                : '"' + local + '"' + given.text().substring(at);
    }

    @Override
    public MailAnswer send(Message message) {
        try {
            Transport transport = session.getTransport(protocol);
            try {
                connect(transport);
                transport.sendMessage(mime(message), new Address[] {address(message.to())});
                return new MailAnswer.Accepted("250");
            } finally {
                leave(transport);
            }
        } catch (MessagingException failure) {
            return answer(failure, message);
        }
    }

    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException unanswered) {
            // What the server said of the mail counts: a goodbye that fails must not send an accepted mail again.
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user().isPresent()) {
            transport.connect(settings.host(), settings.port(), settings.user().get(), settings.password());
        } else {
            transport.connect(settings.host(), settings.port(), null, null);
        }
    }

    private MimeMessage mime(Message message) throws MessagingException {
        MimeMessage mime = new Stable(session, "<" + message.id().value() + "@" + settings.domain() + ">");
        mime.setFrom(address(settings.from()));
        mime.setRecipient(RecipientType.TO, address(message.to()));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setText(message.text().replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
        mime.saveChanges();
        return mime;
    }

    /** A failure about one recipient or one mail concerns that mail; every other one concerns them all. */
    private static MailAnswer answer(MessagingException failure, Message message) {
        Exception cause = failure;
        while (cause instanceof MessagingException told) {
            Optional<Integer> code = code(told);
            if (code.isPresent()) {
                return answer(code.get(), said(told, message));
            }
            cause = told.getNextException();
        }
        return new MailAnswer.Unreachable(
                failure instanceof AuthenticationFailedException
                        ? "the server refused the log-in"
                        : said(failure, message));
    }

    private static Optional<Integer> code(MessagingException told) {
        if (told instanceof SMTPAddressFailedException recipient) {
            return Optional.of(recipient.getReturnCode());
        }
        return told instanceof SMTPSendFailedException mail && !refusesUs(mail)
                ? Optional.of(mail.getReturnCode())
                : Optional.empty();
    }

    /** A no to our own address concerns every mail. */
    private static boolean refusesUs(SMTPSendFailedException told) {
        return told.getCommand().startsWith("MAIL");
    }

    private static MailAnswer answer(int code, String said) {
        if (code == CLOSING || code < 0) {
            return new MailAnswer.Unreachable(said);
        }
        return code >= PERMANENT ? new MailAnswer.Refused(said) : new MailAnswer.Deferred(said);
    }

    /** What was said, on one line and without the address: servers like to repeat it. */
    private static String said(MessagingException failure, Message message) {
        String text = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName())
                .replaceAll("(?i)" + Pattern.quote(quoted(message.to())), "…")
                .replaceAll("(?i)" + Pattern.quote(message.to().text()), "…")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return text.length() > LONGEST_ANSWER ? text.substring(0, LONGEST_ANSWER) : text;
    }

    /** A message that keeps its id, however often it is sent. */
    private static final class Stable extends MimeMessage {

        private final String id;

        Stable(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
