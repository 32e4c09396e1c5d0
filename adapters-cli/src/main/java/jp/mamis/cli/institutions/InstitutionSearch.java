package jp.mamis.cli.institutions;

import java.util.Optional;
import jp.mamis.application.institutions.InstitutionFilter;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.domain.person.Prefecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the register of institutions. For whoever is logged in. */
@Command(name = "search", description = "Search institutions by name, reading, code and place; by code.")
public final class InstitutionSearch implements Runnable {

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "part of name, reading or code")
    private String[] words = {};

    @Option(names = "--prefecture", paramLabel = "PP", description = "JIS code 01 to 47, or the name in kanji")
    private String prefecture = "";

    @Option(names = "--place", paramLabel = "TEXT", description = "part of the address, such as the municipality")
    private String place = "";

    @Option(names = "--closed", description = "those no longer in force too")
    private boolean closed;

    @Option(names = "--most", paramLabel = "NUMBER", defaultValue = "50", description = "so many at the most")
    private int most = 50;

    private final CommandContext context;

    public InstitutionSearch(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        InstitutionFilter filter = InstitutionFilter.typed(
                String.join(" ", words),
                Optional.of(prefecture).filter(text -> !text.isBlank()).map(Prefecture::parse),
                place);
        context.caller();
        InstitutionQueries queries = context.system().institutions().institutionQueries();
        context.results()
                .list(
                        Pages.first(most, page -> closed ? queries.search(filter, page) : queries.open(filter, page)),
                        InstitutionColumns.of());
    }
}
