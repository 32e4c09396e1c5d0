package jp.mamis.cli.certificates;

import java.util.List;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.ListIssue;
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
    public static final List<Column<ListIssue>> COLUMNS = List.of(
            Column.of("listScope", ListIssue::scope),
            Column.of("listNumber", ListIssue::number),
            Column.of("thisUpdate", ListIssue::thisUpdate),
            Column.of("nextUpdate", ListIssue::nextUpdate),
            Column.of("revokedCount", ListIssue::entries),
            Column.of("signed", list -> list.content().isPresent()));

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
