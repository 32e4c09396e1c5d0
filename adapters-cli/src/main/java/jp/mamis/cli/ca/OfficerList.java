package jp.mamis.cli.ca;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ceremony.OfficerView;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import picocli.CommandLine.Command;

/** Lists who is an officer, or is going to be one. */
@Command(name = "list", description = "List the officers and what waits to be confirmed.")
public final class OfficerList implements Runnable {

    private static final List<Column<OfficerView>> COLUMNS = List.of(
            Column.of("loginId", view -> view.loginId().text()),
            Column.of("officerState", OfficerView::state),
            Column.of("askedAt", view -> latest(view).askedAt()),
            Column.of("confirmedAt", view -> Optional.of(latest(view)).flatMap(TwoPersonAct::confirmedAt)));

    private final CommandContext context;

    public OfficerList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(context.system().ceremonies().queries().officers(context.callerOrOperator())),
                        COLUMNS);
    }

    private static TwoPersonAct latest(OfficerView view) {
        return view.officer().removed().orElse(view.officer().appointed());
    }
}
