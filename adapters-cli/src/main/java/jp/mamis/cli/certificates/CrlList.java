package jp.mamis.cli.certificates;

import java.util.List;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.AuthorityName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the revocation lists of an authority. */
@Command(
        name = "list",
        description =
                "List an authority's newest revocation lists, 200 at the most. For administrators of the national association"
                        + " and the operator.")
public final class CrlList implements Runnable {

    /** How a list is shown. */
    public static final List<Column<ListLine>> COLUMNS = List.of(
            Column.of("listScope", ListLine::scope),
            Column.of("listNumber", ListLine::number),
            Column.of("thisUpdate", ListLine::thisUpdate),
            Column.of("nextUpdate", ListLine::nextUpdate),
            Column.of("revokedCount", ListLine::entries),
            Column.of("signed", ListLine::signed));

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "AUTHORITY",
            description = "whose lists: root1, sign1 or auth1, with the number of the generation")
    private String authority = "";

    private final CommandContext context;

    public CrlList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context
                                .require(Issuing.of(context)
                                        .queries()
                                        .lists(AuthorityName.parse(authority), context.callerOrOperator()))
                                .stream()
                                .map(CertificateQueries.ListView::list)
                                .toList(),
                        COLUMNS);
    }
}
