package jp.mamis.cli.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobCommandTest {

    private static final JobId ID = new JobId(new UUID(5, 5));

    private final Ports ports = InMemoryPorts.ports();
    private final InProcess mamis = InProcess.over(ports);
    private String clerk = "";
    private String other = "";

    @BeforeEach
    void somebody_has_ordered_what_cannot_be_approved() {
        mamis.run("association", "load-sample");
        Administrator administrator = Administrator.of("1401A", mamis);
        clerk = administrator.token();
        other = Administrator.of("14030", mamis).token();
        mamis.asStranger();
        ordered(administrator);
    }

    @Test
    void a_job_is_listed_shown_cancelled_gone_on_with_and_done() {
        Ended list = as(clerk, "job", "list", "--format", "csv");
        Ended cancelled = as(clerk, "job", "cancel", id(), "--yes", "--format", "json");
        Ended twice = as(clerk, "job", "cancel", id(), "--yes");
        Ended late = as(clerk, "job", "resume", id(), "--seen", "1", "--yes");
        Ended resumed = as(clerk, "job", "resume", id(), "--yes", "--format", "json");
        Ended run = as(clerk, "job", "run", id(), "--format", "json");
        Ended shown = as(clerk, "job", "show", id());

        assertThat(list.out()).contains(id(), "APPROVE_TOGETHER", "QUEUED");
        assertThat(cancelled.out()).contains("\"CANCELLED\"");
        assertThat(twice.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(late.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(resumed.out()).contains("\"QUEUED\"");
        assertThat(run.out()).contains("\"DONE\"").containsPattern("\"refused\" ?: ?1");
        assertThat(shown.out()).contains("一括承認", "完了", "1401A");
    }

    @Test
    void others_learn_nothing_of_it_and_change_nothing() {
        for (String[] command : List.of(
                new String[] {"show", id()},
                new String[] {"cancel", id(), "--yes"},
                new String[] {"resume", id(), "--yes"},
                new String[] {"run", id()})) {
            Ended ended = as(
                    other, Stream.concat(Stream.of("job"), Stream.of(command)).toArray(String[]::new));
            assertThat(ended.code()).as(ended.toString()).isEqualTo(ExitCode.NOT_REACHED.number());
        }
        assertThat(as(other, "job", "list", "--format", "csv").out()).doesNotContain(id());
        assertThat(as(other, "job", "run").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(as("", "job", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(as(clerk, "job", "list", "--format", "csv").out()).contains("QUEUED");
    }

    /** A list of one procedure that does not exist, so that it is refused. */
    private void ordered(Administrator by) {
        ports.work().inTransaction(() -> {
            AccountId account = ports.accounts()
                    .accounts()
                    .findByLoginId(by.loginId())
                    .orElseThrow()
                    .id();
            Instant now = Clock.systemUTC().instant();
            ports.procedures()
                    .bulk()
                    .begin(new BulkApproval(
                            new BulkApprovalId(ID.value()),
                            by.body(),
                            account,
                            JapanTime.today(now),
                            now,
                            List.of(new BulkApproval.Line(
                                    new BulkApproval.Item(new ProcedureId(new UUID(7, 7)), new Version(1)),
                                    Optional.empty()))));
            ports.jobs()
                    .order(Job.queued(
                            ID, new Job.Order(JobKind.APPROVE_TOGETHER, account, by.body(), Channel.CLI, now), 1));
            return account;
        });
    }

    private Ended as(String token, String... command) {
        return mamis.with("MAMIS_TOKEN", token).run(command);
    }

    private static String id() {
        return ID.value().toString();
    }
}
