package jp.mamis.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.mail.MailOut;
import jp.mamis.application.mail.MailOutContract;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.person.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailOutTest implements MailOutContract {

    /** For servers that say nothing, which are waited for to the end; the others may take their time. */
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private static final Duration PATIENT = Duration.ofSeconds(3);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public MailOut out() {
        return to(server.getSmtp().getPort());
    }

    @Override
    public List<MailOut.Message> arrived() {
        return Arrays.stream(server.getReceivedMessages())
                .map(SmtpMailOutTest::read)
                .toList();
    }

    @Test
    void a_mail_names_its_sender_and_asks_machines_not_to_answer() throws MessagingException {
        out().send(MESSAGE);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0]).hasToString("mamis@mamis.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID"))
                .containsExactly("<" + MESSAGE.id().value() + "@mamis.example>");
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(to(port).send(MESSAGE)).isInstanceOf(MailAnswer.Unreachable.class);
    }

    @Test
    void a_server_that_says_nothing_is_given_up() throws IOException {
        try (ScriptedServer silent = ScriptedServer.silent()) {
            assertThat(to(silent.port(), IMPATIENT).send(MESSAGE)).isInstanceOf(MailAnswer.Unreachable.class);
        }
    }

    @Test
    void a_server_that_breaks_off_while_the_mail_is_under_way_is_unreachable() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("DATA", "")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Unreachable.class);
        }
    }

    @Test
    void an_unknown_recipient_is_refused_without_repeating_the_address() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("RCPT", "550 5.1.1 <doctor@clinic.example> no such user")) {
            MailAnswer answer = to(server.port()).send(MESSAGE);

            assertThat(answer).isInstanceOf(MailAnswer.Refused.class);
            assertThat(answer.text()).contains("550").contains("no such user").doesNotContain("doctor@clinic.example");
        }
    }

    @Test
    void an_answer_repeats_no_quoted_address_either() throws IOException {
        MailOut.Message message = new MailOut.Message(
                MESSAGE.id(), new MailAddress("mihon..taro@carrier.example"), MESSAGE.subject(), MESSAGE.text());
        try (ScriptedServer server =
                ScriptedServer.answering("RCPT", "550 5.1.1 <\"mihon..taro\"@carrier.example> no such user")) {
            MailAnswer answer = to(server.port()).send(message);

            assertThat(answer).isInstanceOf(MailAnswer.Refused.class);
            assertThat(answer.text()).contains("no such user").doesNotContain("mihon");
        }
    }

    @Test
    void a_busy_mailbox_is_deferred() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("RCPT", "450 4.2.1 mailbox busy")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Deferred.class);
        }
    }

    @Test
    void a_mail_the_server_does_not_want_is_refused() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(".", "554 5.7.1 rejected by policy")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Refused.class);
        }
    }

    @Test
    void a_full_server_defers_the_mail() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(".", "452 4.3.1 insufficient storage")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Deferred.class);
        }
    }

    @Test
    void a_server_that_refuses_us_as_sender_refuses_no_mail() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("MAIL", "550 5.7.1 sender not allowed")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Unreachable.class);
        }
    }

    @Test
    void a_server_that_closes_down_is_unreachable() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("MAIL", "421 4.3.2 closing")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Unreachable.class);
        }
    }

    @Test
    void an_accepted_mail_stays_accepted_when_the_server_falls_silent_at_the_goodbye() throws IOException {
        try (ScriptedServer server = ScriptedServer.silentAt("QUIT")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Accepted.class);
        }
    }

    @Test
    void an_accepted_mail_stays_accepted_when_the_server_breaks_off_at_the_goodbye() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("QUIT", "")) {
            assertThat(to(server.port()).send(MESSAGE)).isInstanceOf(MailAnswer.Accepted.class);
        }
    }

    @Test
    void a_wrong_password_is_no_fault_of_the_mail() {
        server.setUser("mamis", "right");

        MailAnswer answer = with("mamis:wrong@").send(MESSAGE);

        assertThat(answer).isEqualTo(new MailAnswer.Unreachable("the server refused the log-in"));
        assertThat(with("mamis:right@").send(MESSAGE)).isInstanceOf(MailAnswer.Accepted.class);
    }

    @Test
    void a_server_without_encryption_gets_nothing_when_encryption_was_asked_for() {
        SmtpSettings settings = SmtpSettings.parse(
                "smtp+starttls://127.0.0.1:" + server.getSmtp().getPort(), "mamis@mamis.example");

        MailAnswer answer = new SmtpMailOut(settings, PATIENT).send(MESSAGE);

        assertThat(answer).isInstanceOf(MailAnswer.Unreachable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private MailOut with(String login) {
        return new SmtpMailOut(
                SmtpSettings.parse(
                        "smtp://" + login + "127.0.0.1:" + server.getSmtp().getPort(), "mamis@mamis.example"),
                PATIENT);
    }

    private static MailOut to(int port) {
        return to(port, PATIENT);
    }

    private static MailOut to(int port, Duration patience) {
        return new SmtpMailOut(SmtpSettings.parse("smtp://127.0.0.1:" + port, "mamis@mamis.example"), patience);
    }

    private static String unquoted(InternetAddress address) {
        return address.getAddress().replace("\"", "");
    }

    private static MailOut.Message read(MimeMessage mail) {
        try {
            String id = mail.getMessageID();
            return new MailOut.Message(
                    new MailId(UUID.fromString(id.substring(1, id.indexOf('@')))),
                    new MailAddress(unquoted((InternetAddress) mail.getAllRecipients()[0])),
                    mail.getSubject(),
                    mail.getContent().toString().replace("\r\n", "\n"));
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
