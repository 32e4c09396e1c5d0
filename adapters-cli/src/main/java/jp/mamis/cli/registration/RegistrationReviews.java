package jp.mamis.cli.registration;

import java.util.List;
import jp.mamis.application.registration.ReviewQueries.Waiting;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the registrations that wait for an office because they are like somebody known. */
@Command(
        name = "reviews",
        description = "List the registrations that are like somebody known and wait for the office, the longest first."
                + " For staff of the national and the prefectural associations.")
public final class RegistrationReviews implements Runnable {

    private static final List<Column<Waiting>> COLUMNS = List.of(
            Column.of("id", waiting -> waiting.id().value().toString()),
            Column.<Waiting>of("name", waiting -> waiting.data().name().full()).headed("holder"),
            Column.of("kana", waiting -> waiting.data().kana().full()),
            Column.of("licence", waiting -> waiting.data().licence().number().digits()),
            Column.of("likeness", Waiting::likeness),
            Column.of("requestedAt", Waiting::askedAt));

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 14000")
    private String code = "";

    private final CommandContext context;

    public RegistrationReviews(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(context.system()
                                .registration()
                                .reviewQueries()
                                .list(Bodies.named(code, context), context.caller())),
                        COLUMNS);
    }
}
