package jp.mamis.cli.jobs;

import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists jobs, the last ordered first. */
@Command(
        name = "list",
        description = "List the jobs you have ordered, the last first; all of them for who keeps the system.")
public final class JobList implements Runnable {

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "how many at the most (default ${DEFAULT-VALUE})")
    private int most;

    private final CommandContext context;

    public JobList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        Pages.first(
                                        most,
                                        page -> context.require(context.system()
                                                .jobs()
                                                .jobQueries()
                                                .list(page, context.callerOrOperator())))
                                .map(Shown::job)
                                .toList(),
                        JobCommand.columns(context));
    }
}
