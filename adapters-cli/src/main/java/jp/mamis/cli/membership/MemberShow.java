package jp.mamis.cli.membership;

import java.util.List;
import java.util.UUID;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.application.membership.MembershipView;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Nested;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.person.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a member as the staff of a body see one; the look is logged. */
@Command(name = "show", description = "Show a member to the staff of a body; the look is logged.")
public final class MemberShow implements Runnable {

    private static final List<Column<MembershipView>> MEMBERSHIP = List.of(
            Column.of("body", view -> view.body().text()),
            Column.of("category", view -> view.category().label()),
            Column.of("ownCategory", view -> view.own().map(BodyCategory::label)),
            Column.of("standing", MembershipView::standing));

    private static final List<Column<MemberPage>> COLUMNS = List.of(
            Column.of("person", page -> page.person().value()),
            Column.of("ground", MemberPage::ground),
            Column.of("shownOn", MemberPage::shownOn),
            Column.<MemberPage>of("name", page -> page.data().name().full()).headed("holder"),
            Column.of("kana", page -> page.data().kana().full()),
            Column.of("licence", page -> page.data().licence().number().digits()),
            Column.of(
                    "memberId", page -> page.number().map(held -> held.number().digits())),
            Column.of(
                    "memberships",
                    page -> page.history().stream()
                            .map(held -> Nested.of(held, MEMBERSHIP))
                            .toList()));

    @Parameters(index = "0", paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Parameters(index = "1", paramLabel = "PERSON", description = "id of the person, as lists print it")
    private UUID person = new UUID(0, 0);

    private final CommandContext context;

    public MemberShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AssociationId body = Bodies.named(code, context);
        context.results()
                .one(
                        context.require(context.system()
                                .membership()
                                .memberQueries()
                                .page(new PersonId(person), body, context.caller())),
                        COLUMNS);
    }
}
