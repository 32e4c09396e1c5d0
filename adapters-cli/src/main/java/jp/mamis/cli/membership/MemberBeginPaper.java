package jp.mamis.cli.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.procedures.BeginPaper;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.qualification.RegisteredData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes up an application that was filled in by hand, for the staff of the body it was handed in at. */
@Command(
        name = "begin-paper",
        description =
                "Take up an application filled in by hand: find the doctor who signed it, or make him or her known,"
                        + " and print the code for procedure enter.")
public final class MemberBeginPaper implements Runnable {

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--filled-on", paramLabel = "DAY", description = "the day on the paper; needed")
    private String filledOn = "";

    @Option(names = "--single-name", description = "the name has no given one")
    private boolean singleName;

    @Option(
            names = "--another",
            description = "the licence shows another doctor than the one known with this reading, birth date and sex")
    private boolean another;

    @Mixin
    private RegistrationOptions registration = new RegistrationOptions();

    private final CommandContext context;

    public MemberBeginPaper(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Faults faults = new Faults(context.words());
        Optional<LocalDate> day = faults.required("--filled-on", filledOn, JapaneseDate::parse);
        RegisteredData data = registration.read(faults);
        PaperCode paper = context.require(context.system()
                .procedures()
                .paper()
                .beginPaper()
                .begin(
                        new BeginPaper.Command(
                                Bodies.named(code, context), data, singleName, another, day.orElseThrow()),
                        context.caller()));
        context.results().one(paper, List.of(Column.of("paperCode", PaperCode::text)));
    }
}
