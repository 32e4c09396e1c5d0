package jp.mamis.cli.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.AssociationFilter;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.cli.command.CommandContext;
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
        context.results().list(all(filter), AssociationColumns.of());
    }

    private List<AssociationView> all(AssociationFilter filter) {
        AssociationQueries queries = context.system().hierarchy().associationQueries();
        List<AssociationView> rows = new ArrayList<>();
        Optional<Page> page = Optional.of(Page.first(Page.MOST));
        while (page.isPresent()) {
            Slice<AssociationView> slice = queries.list(filter, page.get());
            rows.addAll(slice.rows());
            page = slice.next().map(after -> new Page(Optional.of(after), Page.MOST));
        }
        return rows;
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
