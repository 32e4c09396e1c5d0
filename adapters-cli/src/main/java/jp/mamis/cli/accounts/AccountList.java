package jp.mamis.cli.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists a body's accounts, by log-in ID. */
@Command(name = "list", description = "List the accounts with a duty at a body.")
public final class AccountList implements Runnable {

    private static final List<Column<StaffView>> COLUMNS = List.of(
            Column.of("loginId", view -> view.loginId().text()),
            Column.of("holder", view -> view.holder().text()),
            Column.of(
                    "duties",
                    view -> view.duties().stream()
                            .map(duty -> duty.grant().duty())
                            .toList()),
            Column.of("physician", StaffView::physician),
            Column.of("passwordSet", StaffView::secured),
            Column.of("codeUntil", StaffView::codeUntil),
            Column.of("suspendedAt", StaffView::suspendedAt),
            Column.of("version", view -> view.version().number()));

    @Parameters(paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    private final CommandContext context;

    public AccountList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        AssociationId id = Bodies.named(body, context);
        List<StaffView> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<StaffView> part = context.require(context.system()
                    .accounts()
                    .accountQueries()
                    .staffOf(id, SoughtName.NOTHING, new Page(after, Page.MOST), caller));
            rows.addAll(part.rows());
            after = part.next();
        } while (after.isPresent());
        context.results().list(rows, COLUMNS);
    }
}
