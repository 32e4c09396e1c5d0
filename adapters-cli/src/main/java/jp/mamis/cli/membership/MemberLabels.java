package jp.mamis.cli.membership;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.labels.AddressLabel;
import jp.mamis.application.labels.LabelQueries;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.settings.CategoryCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists to whom and where letters to the members of a body go, for its staff. */
@Command(name = "labels", description = "List the address labels of a body's members, for its staff.")
public final class MemberLabels implements Runnable {

    private static final List<Column<AddressLabel>> COLUMNS = List.of(
            Column.of("person", label -> label.person().value()),
            Column.of("name", AddressLabel::name),
            Column.of("honorific", AddressLabel::honorific),
            Column.of("destination", label -> label.to().map(AddressLabel.Place::destination)),
            Column.of(
                    "postalCode",
                    label -> address(label).flatMap(Address::postalCode).map(PostalCode::printed)),
            Column.of("address", label -> address(label).map(MemberLabels::line)),
            Column.of("workplace", AddressLabel::workplace));

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--category", paramLabel = "CATEGORY", description = "${COMPLETION-CANDIDATES}")
    private @Nullable MemberCategory category;

    @Option(names = "--own-category", paramLabel = "CODE", description = "code of one of the body's own categories")
    private String ownCategory = "";

    @Option(names = "--bar-codes", description = "with what the bars for sorting machines say")
    private boolean barCodes;

    private final CommandContext context;

    public MemberLabels(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Filter filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(category),
                Optional.of(ownCategory).filter(typed -> !typed.isBlank()).map(CategoryCode::parse),
                Optional.of(MemberStanding.CURRENT),
                Order.KANA);
        LabelQueries queries = context.system().labels();
        AssociationId body = Bodies.named(code, context);
        Caller caller = context.caller();
        context.results()
                .list(
                        Pages.all(page -> context.require(queries.labels(body, filter, page, "labels", caller))),
                        columns());
    }

    private List<Column<AddressLabel>> columns() {
        Function<Address, Optional<CustomerBarCode>> codes =
                context.system().people().postalCodeQueries().barCodes();
        Column<AddressLabel> bars =
                Column.of("barCode", label -> address(label).flatMap(codes).map(CustomerBarCode::text));
        return barCodes ? Stream.concat(COLUMNS.stream(), Stream.of(bars)).toList() : COLUMNS;
    }

    private static Optional<Address> address(AddressLabel label) {
        return label.to().map(AddressLabel.Place::address);
    }

    private static String line(Address address) {
        return String.join(" ", address.lines());
    }
}
