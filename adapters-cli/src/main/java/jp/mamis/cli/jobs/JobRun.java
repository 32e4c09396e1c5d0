package jp.mamis.cli.jobs;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobRunner;
import jp.mamis.application.jobs.RunJobs;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Works on jobs that wait, to their end. */
@Command(
        name = "run",
        description = "Work on a job you have ordered, to its end; without a name on all that wait, for the operator.")
public final class JobRun implements Runnable {

    @Parameters(index = "0", arity = "0..1", paramLabel = "JOB", description = "id of the job, as 'job list' prints it")
    private Optional<UUID> job = Optional.empty();

    private final CommandContext context;

    public JobRun(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = job.isPresent() ? context.callerOrOperator() : context.operator();
        context.results()
                .list(
                        context.require(context.system()
                                .jobs()
                                .runJobs()
                                .run(new RunJobs.Command(job.map(JobId::new), JobRunner.TO_THE_END), caller)),
                        JobCommand.columns(context));
    }
}
