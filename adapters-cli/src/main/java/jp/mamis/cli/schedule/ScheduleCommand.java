package jp.mamis.cli.schedule;

import java.util.List;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.schedule.Turn;
import picocli.CommandLine.Command;

/** {@code mamis schedule …}. */
@Command(
        name = "schedule",
        description = "What the system does by itself, and when.",
        subcommands = {ScheduleList.class, ScheduleRun.class})
public final class ScheduleCommand {

    static final List<Column<Turn>> COLUMNS = List.of(
            Column.of("task", turn -> turn.task().slug()),
            Column.of("underWay", Turn::underWay),
            Column.of("dueAt", Turn::dueAt),
            Column.of("startedAt", Turn::startedAt),
            Column.of("doneAt", Turn::doneAt),
            Column.of("failures", Turn::failures),
            Column.of("said", Turn::said));
}
