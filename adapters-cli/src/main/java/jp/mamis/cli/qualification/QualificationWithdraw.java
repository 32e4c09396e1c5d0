package jp.mamis.cli.qualification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.qualification.QualificationReceipt;
import jp.mamis.application.qualification.WithdrawQualification;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.WithdrawalReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a wrong fact about somebody's qualification back, after a question. */
@Command(
        name = "withdraw",
        description = {
            "Withdraw a fact about somebody's qualification that was wrong. It is not removed: when, why and by whom it was"
                    + " withdrawn stay.",
            "No certificate is revived.",
            "For administrators of the national body."
        })
public final class QualificationWithdraw implements Runnable {

    private static final List<Column<QualificationReceipt>> COLUMNS = FactReceipts.columns(
            Column.of("supersededAt", receipt -> receipt.fact().supersededAt()));

    @Mixin
    private NumberOption number = new NumberOption();

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "id of the fact, as qualification show prints it")
    private UUID fact = new UUID(0, 0);

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "REASON",
            description = "why it was wrong: ${COMPLETION-CANDIDATES}")
    private WithdrawalReason reason = WithdrawalReason.ENTERED_BY_MISTAKE;

    private final CommandContext context;

    public QualificationWithdraw(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        WithdrawQualification.Command command =
                new WithdrawQualification.Command(number.licence(), new FactId(fact), reason);
        context.confirm(
                "qualification.confirm-withdrawal",
                Map.of("number", command.number().digits()));
        QualificationReceipt receipt =
                context.require(context.system().qualifications().withdraw().withdraw(command, context.caller()));
        context.results().one(receipt, COLUMNS);
        if (!receipt.doubted().isEmpty()) {
            context.say(
                    "qualification.doubted", Map.of("number", receipt.doubted().size()));
        }
    }
}
