package jp.mamis.cli.procedures;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.procedures.JoinRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Files an application to join, for the doctor logged in. */
@Command(name = "submit", description = "File an application to join.")
public final class ProcedureSubmit implements Runnable {

    @Mixin
    private JoinOptions join = new JoinOptions();

    @Option(names = "--draft", paramLabel = "ID", description = "the draft whose attached files go along")
    private @Nullable UUID draft;

    private final CommandContext context;

    public ProcedureSubmit(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        JoinRequest request = join.read(reached, context);
        context.results()
                .one(
                        context.require(reached.procedures()
                                .submitProcedure()
                                .submit(
                                        new SubmitProcedure.Command(
                                                request,
                                                Optional.ofNullable(draft).map(DraftId::new)),
                                        reached.caller())),
                        ProcedureColumns.receipt());
    }
}
