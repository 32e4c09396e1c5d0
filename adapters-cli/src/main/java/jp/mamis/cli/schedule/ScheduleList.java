package jp.mamis.cli.schedule;

import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;

/** Lists every task with its next run and what the last one said. */
@Command(name = "list", description = "List every task: last run, next run, failures. For the operator.")
public final class ScheduleList implements Runnable {

    private final CommandContext context;

    public ScheduleList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(
                                context.system().schedule().scheduleQueries().list(context.operator())),
                        ScheduleCommand.COLUMNS);
    }
}
