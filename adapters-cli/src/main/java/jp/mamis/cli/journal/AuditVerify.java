package jp.mamis.cli.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.journal.VerifyChain;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.audit.Chain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Walks the whole journal; ends with 1 and the number of the first broken entry where there is one. */
@Command(name = "verify", description = "Walk the journal and name its first broken entry.")
public final class AuditVerify implements Runnable {

    private static final List<Column<VerifyChain.Report>> COLUMNS = List.of(
            Column.of("entries", VerifyChain.Report::entries),
            Column.of("whole", VerifyChain.Report::whole),
            Column.of("head", VerifyChain.Report::head),
            Column.of("firstBroken", found -> found.firstBreak().map(Chain.Break::sequence)),
            Column.of("reason", found -> found.firstBreak().map(Chain.Break::reason)));

    @Option(
            names = "--expect",
            paramLabel = "NUMBER:HASH",
            description = "an entry noted outside, such as the head of an earlier walk: it must still be there")
    private String expected = "";

    private final CommandContext context;

    public AuditVerify(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        VerifyChain.Report report =
                context.require(context.system().journal().verifyChain().verify(noted(), context.operator()));
        context.results().one(report, COLUMNS);
        report.firstBreak().ifPresent(this::fail);
        context.say("audit.whole", Map.of());
    }

    private Optional<VerifyChain.Noted> noted() {
        return Optional.of(expected).filter(text -> !text.isBlank()).map(VerifyChain.Noted::parse);
    }

    private void fail(Chain.Break found) {
        String reason = context.words().get("audit." + found.reason().name().toLowerCase(Locale.ROOT));
        throw new CommandFailed(
                ExitCode.REFUSED,
                context.words().get("audit.broken", Map.of("sequence", found.sequence(), "reason", reason)));
    }
}
