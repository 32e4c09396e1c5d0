package jp.mamis.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Letters;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.QueuedMail;
import org.junit.jupiter.api.Test;

class ScheduleCommandTest {

    private final Ports ports = InMemoryPorts.ports();
    private final InProcess mamis = InProcess.over(ports);

    @Test
    void a_task_runs_at_once_and_the_list_shows_when_it_comes_again() {
        Ended run = mamis.run("schedule", "run", "expire-procedures", "--format", "csv");
        Ended list = mamis.run("schedule", "list", "--format", "csv");

        assertThat(run.code()).isEqualTo(ExitCode.OK.number());
        assertThat(run.out()).contains("expire-procedures,false,");
        assertThat(list.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrder(
                        "send-mail",
                        "expire-procedures",
                        "clear-away",
                        "tell-offices",
                        "remind-applicants",
                        "erase-files",
                        "forget-drafts");
    }

    @Test
    void an_unknown_task_is_misuse() {
        assertThat(mamis.run("schedule", "run", "make-coffee").code()).isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void nobody_but_the_operator_runs_tasks_or_sees_mails() {
        mamis.asStranger();

        assertThat(mamis.run("schedule", "run").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("schedule", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("mail", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void a_mail_that_could_not_be_sent_is_listed_without_its_address_and_queued_again() {
        refused(1);
        String id = Letters.letter(1).id().value().toString();

        Ended before = mamis.run("mail", "list", "--state", "REFUSED", "--format", "csv");
        Ended retry = mamis.run("mail", "retry", id);
        Ended after = mamis.run("mail", "list", "--state", "REFUSED", "--format", "csv");

        assertThat(before.out())
                .contains(id, "d***@clinic.example", "550 unknown")
                .doesNotContain("doctor1@");
        assertThat(before.err()).contains("MAMIS_SMTP_URL");
        assertThat(retry.code()).isEqualTo(ExitCode.OK.number());
        assertThat(after.out()).doesNotContain(id);
        assertThat(mamis.run("mail", "retry", id).code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(mamis.run("mail", "retry", new UUID(0, 1).toString()).code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
    }

    private void refused(int number) {
        ports.work().inTransaction(() -> {
            ports.mail().outbox().queue(Letters.letter(number));
            QueuedMail mail = ports.mail()
                    .outbox()
                    .find(Letters.letter(number).id())
                    .map(QueuedMail.class::cast)
                    .orElseThrow();
            ports.mail().outbox().store(mail.answered(new MailAnswer.Refused("550 unknown"), Letters.WRITTEN_AT));
            return number;
        });
    }
}
