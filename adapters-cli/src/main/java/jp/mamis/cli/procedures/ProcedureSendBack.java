package jp.mamis.cli.procedures;

import java.util.Optional;
import jp.mamis.application.procedures.SendBack;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a procedure back to the applicant or to a body below. */
@Command(name = "send-back", description = "Send back to the applicant or, with --to, to a body below.")
public final class ProcedureSendBack implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--to", paramLabel = "CODE", description = "a body below (default: the applicant)")
    private String to = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "what has to be mended")
    private String reason = "";

    private final CommandContext context;

    public ProcedureSendBack(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        Reason why = Reason.parse(reason);
        Optional<AssociationId> receiver =
                to.isEmpty() ? Optional.empty() : Optional.of(reached.body(to).id());
        Association body = reached.body(desk.body());
        ProcedureId id = reached.procedure(desk.procedure());
        Version seen = desk.seen();
        context.results()
                .one(
                        context.require(reached.procedures()
                                .sendBack()
                                .sendBack(new SendBack.Command(id, body.id(), receiver, why, seen), reached.caller())),
                        ProcedureColumns.receipt());
    }
}
