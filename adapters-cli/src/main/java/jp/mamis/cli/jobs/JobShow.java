package jp.mamis.cli.jobs;

import java.util.UUID;
import jp.mamis.application.jobs.JobId;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how far a job is. */
@Command(name = "show", description = "Show how far a job is.")
public final class JobShow implements Runnable {

    @Parameters(index = "0", paramLabel = "JOB", description = "id of the job, as 'job list' prints it")
    private UUID job = new UUID(0, 0);

    private final CommandContext context;

    public JobShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results().one(JobCommand.shown(new JobId(job), context).job(), JobCommand.columns(context));
    }
}
