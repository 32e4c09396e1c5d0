package jp.mamis.cli.membership;

import java.util.List;
import jp.mamis.application.labels.KeepLabelPrinting;
import jp.mamis.application.labels.LabelPrintingUseCases;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and chooses how the caller prints a body's labels. */
@Command(
        name = "label-printing",
        description = "Show how you print the labels of a body; with options, print them otherwise from now on.")
public final class MemberLabelPrinting implements Runnable {

    private record Shown(LabelPrinting own, List<String> sheets) {}

    private static final List<Column<Shown>> COLUMNS = List.of(
            Column.of("labelSheet", shown -> shown.own().sheet().name()),
            Column.of("labelRight", shown -> shown.own().right()),
            Column.of("labelDown", shown -> shown.own().down()),
            Column.of("labelSheets", Shown::sheets));

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--sheet", paramLabel = "SHEET", description = "name of a sheet, such as A4-24")
    private @Nullable String sheet;

    @Option(
            names = "--right",
            paramLabel = "TENTHS",
            description = "move the print to the right, in tenths of a millimetre, -100 to 100")
    private @Nullable String right;

    @Option(
            names = "--down",
            paramLabel = "TENTHS",
            description = "move the print down, in tenths of a millimetre, -100 to 100")
    private @Nullable String down;

    private final CommandContext context;

    public MemberLabelPrinting(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LabelPrintingUseCases printing = context.system().labelPrinting();
        AssociationId body = Bodies.named(code, context);
        LabelPrinting now = context.require(printing.queries().own(body, context.caller()));
        LabelPrinting wanted = changed(now, printing);
        if (!wanted.equals(now)) {
            context.require(
                    printing.keepPrinting().keep(new KeepLabelPrinting.Command(body, wanted), context.caller()));
        }
        context.results()
                .one(
                        new Shown(
                                wanted,
                                printing.queries().sheets().all().stream()
                                        .map(LabelSheet::name)
                                        .toList()),
                        COLUMNS);
    }

    private LabelPrinting changed(LabelPrinting now, LabelPrintingUseCases printing) {
        return new LabelPrinting(
                sheet == null ? now.sheet() : printing.queries().sheets().choose(sheet),
                right == null ? now.right() : LabelPrinting.readShift(right),
                down == null ? now.down() : LabelPrinting.readShift(down));
    }
}
