package jp.mamis.cli.hierarchy;

import java.util.List;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows everything public about one body. */
@Command(name = "show", description = "Show one body with its contact.")
public final class AssociationShow implements Runnable {

    private static final List<Column<AssociationPage>> COLUMNS = List.of(
            Column.of("code", body -> body.body().code().text()),
            Column.of("name", body -> body.body().name().text()),
            Column.of("tier", body -> body.body().tier().number()),
            Column.of("kind", body -> body.body().kind()),
            Column.of("above", body -> codes(body.above())),
            Column.of("below", body -> codes(body.below())),
            Column.of("from", body -> body.body().period().from()),
            Column.of("lastDay", body -> body.body().period().lastDay()),
            Column.of("provisional", body -> body.body().provisional()),
            Column.of("successors", body -> codes(body.successors())),
            Column.of("predecessors", body -> codes(body.predecessors())),
            Column.of("version", body -> body.profile().version().number()),
            Column.of(
                    "postalCode",
                    body -> contents(body)
                            .address()
                            .flatMap(Address::postalCode)
                            .map(PostalCode::printed)),
            Column.of(
                    "prefecture",
                    body -> contents(body)
                            .address()
                            .flatMap(Address::prefecture)
                            .map(Prefecture::kanji)),
            Column.of("line", body -> contents(body).address().map(Address::wholeLine)),
            Column.of("building", body -> contents(body).address().map(Address::onlyBuilding)),
            Column.of("phone", body -> contents(body).phone().map(PhoneNumber::hyphenated)),
            Column.of("fax", body -> contents(body).fax().map(PhoneNumber::hyphenated)),
            Column.of("mail", body -> contents(body).mail().map(MailAddress::text)),
            Column.of("president", body -> contents(body).president().map(PersonName::full)),
            Column.of("unit", body -> contents(body).unit().map(ContactUnit::text)),
            Column.of("area", body -> contents(body).area().lines()));

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    private final CommandContext context;

    public AssociationShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AssociationPage page = context.require(context.system()
                .hierarchy()
                .associationQueries()
                .find(AssociationCode.parse(code))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND)));
        context.results().one(page, COLUMNS);
    }

    private static Contents contents(AssociationPage page) {
        return page.profile().contents();
    }

    private static List<String> codes(List<AssociationView> bodies) {
        return bodies.stream().map(body -> body.code().text()).toList();
    }
}
