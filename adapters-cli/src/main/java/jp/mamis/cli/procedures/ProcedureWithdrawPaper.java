package jp.mamis.cli.procedures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes back for a doctor, as signed on paper, what the body had entered. */
@Command(
        name = "withdraw-paper",
        description = "Withdraw for the doctor who has signed it what your body entered from paper. Cannot be undone.")
public final class ProcedureWithdrawPaper implements Runnable {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--filled-on", required = true, paramLabel = "DAY", description = "the day on the paper")
    private String filledOn = "";

    @Option(names = "--signed", description = "the paper bears the doctor's signature")
    private boolean signed;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private String reason = "";

    private final CommandContext context;

    public ProcedureWithdrawPaper(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LocalDate day = JapaneseDate.parse(filledOn);
        Reached reached = new Reached(context);
        Optional<Reason> why =
                Optional.of(reason).filter(text -> !text.isBlank()).map(Reason::parse);
        AssociationId body = reached.body(desk.body()).id();
        ProcedureId id = reached.procedure(desk.procedure());
        context.confirm("procedure.withdrawing", Map.of("procedure", desk.procedure()));
        context.results()
                .one(
                        context.require(reached.procedures()
                                .withdrawProcedure()
                                .withdraw(
                                        new WithdrawProcedure.OnPaper(id, body, day, why, signed, desk.seen()),
                                        reached.caller())),
                        ProcedureColumns.receipt());
    }
}
