package jp.mamis.cli.hierarchy;

import java.util.Arrays;
import java.util.Optional;
import jp.mamis.application.hierarchy.AssociationFilter;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists bodies, past ones too, by code. */
@Command(name = "list", description = "List bodies, past ones too, by code.")
public final class AssociationList implements Runnable {

    @Option(names = "--prefecture", paramLabel = "PP", description = "JIS code 01 to 47, or the name in kanji")
    private String prefecture = "";

    @Option(names = "--tier", paramLabel = "1-4", description = "1 national, 2 prefectural, 3 local, 4 district")
    private String tier = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "a part of code or name")
    private String text = "";

    private final CommandContext context;

    public AssociationList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AssociationFilter filter = new AssociationFilter(
                given(prefecture).map(Prefecture::parse), given(tier).map(AssociationList::tier), given(text));
        AssociationQueries queries = context.system().hierarchy().associationQueries();
        context.results().list(Pages.all(page -> queries.list(filter, page)), AssociationColumns.of());
    }

    private static Optional<String> given(String option) {
        return Optional.of(option).filter(value -> !value.isBlank());
    }

    private static Tier tier(String number) {
        return Arrays.stream(Tier.values())
                .filter(tier -> Integer.toString(tier.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", number));
    }
}
