package jp.mamis.cli.procedures;

import java.util.Optional;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers what was sent back, with the whole request as it shall be. */
@Command(name = "resubmit", description = "Answer a procedure sent back, with the whole request as it shall be.")
public final class ProcedureResubmit implements Runnable {

    @Parameters(paramLabel = "PROCEDURE", description = "reference number or id")
    private String procedure = "";

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = "act only if nobody changed it since this version (default: the present one)")
    private @Nullable Long seen;

    @Option(
            names = "--answer",
            paramLabel = "TEXT",
            description = "what to say to the reason; needed where nothing else is changed")
    private @Nullable String answer;

    @Mixin
    private JoinOptions join = new JoinOptions();

    private final CommandContext context;

    public ProcedureResubmit(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Optional<Reason> said =
                Optional.ofNullable(answer).filter(text -> !text.isBlank()).map(Reason::parse);
        Reached reached = new Reached(context);
        JoinRequest request = join.read(reached, context);
        ProcedureId id = reached.procedure(procedure);
        Version version = reached.seenByApplicant(id, Optional.ofNullable(seen));
        context.results()
                .one(
                        context.require(reached.procedures()
                                .resubmitProcedure()
                                .resubmit(new ResubmitProcedure.Command(id, request, said, version), reached.caller())),
                        ProcedureColumns.receipt());
    }
}
