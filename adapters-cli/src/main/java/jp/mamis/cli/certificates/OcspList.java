package jp.mamis.cli.certificates;

import java.util.List;
import jp.mamis.application.hpki.status.AnswerHealth;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;

/** Lists who answers for authorities, and how many answers are ready. */
@Command(
        name = "list",
        description =
                "List for each authority until when its responder's certificate lasts, and how many answers are ready. For"
                        + " administrators of the national association and the operator.")
public final class OcspList implements Runnable {

    private static final List<Column<AnswerHealth>> COLUMNS = List.of(
            Column.of("authority", each -> each.authority().toString()),
            Column.of("responder", AnswerHealth::responder),
            Column.of("responderUntil", AnswerHealth::until),
            Column.of("responderTerm", AnswerHealth::term),
            Column.of("answersReady", AnswerHealth::ready),
            Column.of("answersDue", AnswerHealth::due));

    private final CommandContext context;

    public OcspList(CommandContext context) {
        this.context = context;
    }

    /** @throws CommandFailed where nothing answers here */
    public static StatusUseCases of(CommandContext context) {
        return context.system()
                .status()
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.REFUSED, context.words().get("certificate.no-issuing")));
    }

    @Override
    public void run() {
        StatusUseCases status = of(context);
        context.require(status.forAnswers(context.callerOrOperator()));
        context.results().list(status.queries().health(), COLUMNS);
    }
}
