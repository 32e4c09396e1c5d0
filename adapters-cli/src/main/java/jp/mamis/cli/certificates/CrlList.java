package jp.mamis.cli.certificates;

import java.util.List;
import jp.mamis.application.hpki.ca.CertificateQueries;
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
    public static final List<Column<CertificateQueries.ListView>> COLUMNS = List.of(
            Column.of("issuedBy", view -> view.authority().toString()),
            Column.of("listScope", view -> view.list().scope()),
            Column.of("listNumber", view -> view.list().number()),
            Column.of("thisUpdate", view -> view.list().thisUpdate()),
            Column.of("nextUpdate", view -> view.list().nextUpdate()),
            Column.of("revokedCount", view -> view.list().entries()),
            Column.of("signed", view -> view.list().signed()));

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
                        context.require(Issuing.of(context)
                                .queries()
                                .lists(AuthorityName.parse(authority), context.callerOrOperator())),
                        COLUMNS);
    }
}
