package jp.mamis.cli.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.institutions.OrderedLoad;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.ResumeJob;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Seen;
import jp.mamis.cli.institutions.LoadWarning;
import jp.mamis.domain.kernel.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a job begin, or go on where it stopped. */
@Command(
        name = "resume",
        description =
                "Let a job you have ordered begin, or go on where it stopped. A node of the portal, or 'job run', does it.")
public final class JobResume implements Runnable {

    @Parameters(index = "0", paramLabel = "JOB", description = "id of the job, as 'job list' prints it")
    private UUID job = new UUID(0, 0);

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "act only if it still has this version, as 'job list' prints it (default: the present one)")
    private @Nullable Long seen;

    private final CommandContext context;

    public JobResume(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        JobId id = new JobId(job);
        Job now = context.require(context.system().jobs().jobQueries().show(id, context.caller()))
                .job();
        Version version = Optional.ofNullable(seen).map(Seen::version).orElse(now.version());
        OrderedLoad.of(now).ifPresent(load -> LoadWarning.say(load, context));
        context.confirm(
                "job.resuming",
                Map.of("done", now.progress().done(), "total", now.progress().total()));
        context.results()
                .one(
                        context.require(context.system()
                                .jobs()
                                .resumeJob()
                                .resume(new ResumeJob.Command(id, version), context.caller())),
                        JobCommand.columns(context));
    }
}
