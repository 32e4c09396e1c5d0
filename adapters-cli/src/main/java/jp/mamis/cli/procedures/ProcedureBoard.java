package jp.mamis.cli.procedures;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.procedures.BoardPaperQueries.Medium;
import jp.mamis.application.procedures.BoardPapers;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Nested;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Hierarchy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a body lays before its board. */
@Command(name = "board-papers", description = "Print what a body lays before the board of a day.")
public final class ProcedureBoard implements Runnable {

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body, such as 1401A")
    private String body = "";

    @Option(names = "--day", required = true, paramLabel = "DAY", description = "the board's day, such as 2026-04-09")
    private String day = "";

    private final CommandContext context;

    public ProcedureBoard(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LocalDate board = JapaneseDate.parse(day);
        Reached reached = new Reached(context);
        BoardPapers papers = context.require(reached.procedures()
                .boardPaperQueries()
                .papers(reached.body(body).id(), board, Medium.PROGRAM, reached.caller()));
        context.results().list(papers.entries(), columns(reached.hierarchy()));
    }

    private static List<Column<BoardPapers.Entry>> columns(Hierarchy bodies) {
        List<Column<BoardPapers.Below>> below = List.of(
                Column.of(
                        "code", decided -> bodies.require(decided.body()).code().text()),
                Column.of("boardDay", BoardPapers.Below::boardDay));
        return List.of(
                Column.of("reference", entry -> entry.row().reference()),
                Column.of("applicant", entry -> entry.row().name()),
                Column.of("kana", entry -> entry.row().kana()),
                Column.of("workplace", entry -> entry.workplace().name().text()),
                Column.of("category", entry -> entry.category().label()),
                Column.of("ownCategory", BoardPapers.Entry::own),
                Column.of("desiredOn", BoardPapers.Entry::desiredOn),
                Column.of(
                        "below",
                        entry -> entry.below().stream()
                                .map(decided -> Nested.of(decided, below))
                                .toList()),
                Column.of("version", entry -> entry.row().version().number()),
                Column.of("id", entry -> entry.row().id().value().toString()));
    }
}
