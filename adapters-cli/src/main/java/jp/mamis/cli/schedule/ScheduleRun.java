package jp.mamis.cli.schedule;

import java.util.Arrays;
import java.util.Optional;
import jp.mamis.application.schedule.RunSchedule;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.schedule.TimedTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs what is due, or one task at once. */
@Command(name = "run", description = "Run a task now, or everything that is due. For the operator.")
public final class ScheduleRun implements Runnable {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TASK",
            description = "send-mail, expire-procedures, clear-away, tell-offices, remind-applicants,"
                    + " erase-files or forget-drafts")
    private Optional<String> task = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CommandContext context;

    public ScheduleRun(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Optional<TimedTask> only = task.map(this::named);
        context.results()
                .list(
                        context.require(context.system()
                                .schedule()
                                .runSchedule()
                                .run(new RunSchedule.Command(only), context.operator())),
                        ScheduleCommand.COLUMNS);
    }

    private TimedTask named(String slug) {
        return Arrays.stream(TimedTask.values())
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "TASK"));
    }
}
