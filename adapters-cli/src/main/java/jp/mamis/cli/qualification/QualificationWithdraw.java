package jp.mamis.cli.qualification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.qualification.WithdrawQualification;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.WithdrawalReason;
import picocli.CommandLine.Command;
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

    private static final List<Column<WithdrawQualification.Receipt>> COLUMNS = List.of(
            Column.of("id", receipt -> receipt.fact().id().value()),
            Column.of("fact", receipt -> receipt.fact().kind()),
            Column.of("day", receipt -> receipt.fact().during().from()),
            Column.of("recordedAt", receipt -> receipt.fact().recordedAt()),
            Column.of("supersededAt", receipt -> receipt.fact().supersededAt()),
            Column.of(
                    "revokedCertificates",
                    receipt -> receipt.revoked().stream()
                            .map(each -> each.serial().toString())
                            .toList()));

    @Option(
            names = "--number",
            required = true,
            paramLabel = "NUMBER",
            description = "the person's number in the register of physicians, of now or before")
    private String number = "";

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
                new WithdrawQualification.Command(LicenceNumber.parse(number), new FactId(fact), reason);
        context.confirm(
                "qualification.confirm-withdrawal",
                Map.of("number", command.number().digits()));
        context.results()
                .one(
                        context.require(
                                context.system().qualifications().withdraw().withdraw(command, context.caller())),
                        COLUMNS);
    }
}
