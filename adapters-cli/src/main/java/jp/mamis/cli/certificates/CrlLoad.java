package jp.mamis.cli.certificates;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.mamis.application.hpki.ca.KeepOutsideList;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps lists of an outside root. */
@Command(
        name = "load",
        description = {
            "Load revocation lists (RARL, SARL) of an outside root that certified our authorities, so that our own",
            "verification knows how they stand. For administrators of the national association and the operator."
        })
public final class CrlLoad implements Runnable {

    private static final List<Column<KeepOutsideList.Receipt>> COLUMNS = List.of(
            Column.of("issuedBy", kept -> kept.list().issuer().toString()),
            Column.of("listNumber", kept -> kept.list().number()),
            Column.of("thisUpdate", kept -> kept.list().thisUpdate()),
            Column.of("nextUpdate", kept -> kept.list().nextUpdate()),
            Column.of("revokedCount", kept -> kept.list().entries().size()));

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "list in PEM or DER")
    private List<Path> files = List.of();

    private final CommandContext context;

    public CrlLoad(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.callerOrOperator();
        List<KeepOutsideList.Receipt> kept = new CertificateFiles(context)
                .lists(files).stream()
                        .map(RevocationListFacts::encoded)
                        .map(list -> context.require(
                                Issuing.of(context).keepOutsideList().keep(new KeepOutsideList.Command(list), caller)))
                        .toList();
        context.results().list(kept, COLUMNS);
        kept.stream()
                .flatMap(each -> each.named().stream())
                .distinct()
                .forEach(named -> context.say("crl.named", Map.of("authority", named)));
    }
}
