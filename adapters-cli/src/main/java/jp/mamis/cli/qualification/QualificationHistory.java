package jp.mamis.cli.qualification;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.qualification.EvidenceReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what was recorded, corrected and withdrawn about somebody's qualification; the look is logged. */
@Command(
        name = "history",
        description = {
            "List what was recorded, corrected and withdrawn about somebody's qualification: when, by whom and why.",
            "For administrators of the national body; the look is logged."
        })
public final class QualificationHistory implements Runnable {

    private static final List<Column<QualificationView.Done>> COLUMNS = List.of(
            Column.of("at", done -> done.act().at()),
            Column.of("factAct", done -> done.act().kind()),
            Column.of("fact", done -> done.act().fact().kind()),
            Column.of("day", done -> done.act().fact().during().from()),
            Column.of("lastDay", done -> done.act().fact().during().lastDay()),
            Column.of("source", done -> done.act().fact().evidence().source()),
            Column.of(
                    "documentNumber",
                    done -> done.act().fact().evidence().reference().map(EvidenceReference::text)),
            Column.of("withdrawalReason", done -> done.act().reason()),
            Column.of("loginId", done -> done.by().map(LoginId::text)),
            Column.of("id", done -> done.act().fact().id().value()));

    @Mixin
    private NumberOption number = new NumberOption();

    @Mixin
    private KnownOption known = new KnownOption();

    private final CommandContext context;

    public QualificationHistory(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        QualificationQueries.Question question =
                new QualificationQueries.Question(number.licence(), Optional.empty(), known.moment());
        QualificationView view =
                context.require(context.system().qualifications().queries().show(question, context.caller()));
        context.results().list(view.history(), COLUMNS);
    }
}
