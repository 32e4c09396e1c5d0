package jp.mamis.cli.qualification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.qualification.QualificationReceipt;
import jp.mamis.application.qualification.RecordQualification;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records a fact about somebody's qualification, after a question where certificates fall with it. */
@Command(
        name = "record",
        description = {
            "Record a fact about somebody's qualification as a physician.",
            "A cancellation or a death revokes every certificate of the person at once and for good.",
            "For administrators of the national body."
        })
public final class QualificationRecord implements Runnable {

    private static final List<Column<QualificationReceipt>> COLUMNS =
            FactReceipts.columns(Column.of("first", QualificationReceipt::first));

    @Mixin
    private NumberOption number = new NumberOption();

    @Option(
            names = "--fact",
            required = true,
            paramLabel = "FACT",
            description = "what happened: ${COMPLETION-CANDIDATES}")
    private FactKind kind = FactKind.ENTRY;

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "the day it happened or begins")
    private String on = "";

    @Option(names = "--last-day", paramLabel = "DAY", description = "the last day of a suspension")
    private String last = "";

    @Option(
            names = "--source",
            required = true,
            paramLabel = "SOURCE",
            description = "what it was read from: ${COMPLETION-CANDIDATES}")
    private EvidenceSource source = EvidenceSource.MINISTRY_NOTICE;

    @Option(names = "--reference", paramLabel = "TEXT", description = "number of the letter or notice")
    private String reference = "";

    @Option(
            names = "--learned",
            paramLabel = "MOMENT",
            description = "when the office came to know of it, such as 2026-04-01T09:30; now when not given")
    private String learned = "";

    @Option(names = "--corrects", paramLabel = "ID", description = "id of a recorded fact that was wrong")
    private @Nullable UUID corrects;

    private final CommandContext context;

    public QualificationRecord(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        RecordQualification.Command command = new RecordQualification.Command(
                number.licence(),
                kind,
                typed(last)
                        .map(JapaneseDate::parse)
                        .map(day -> Interval.entered(JapaneseDate.parse(on), day))
                        .orElseGet(() -> Interval.since(JapaneseDate.parse(on))),
                source,
                typed(reference).map(EvidenceReference::parse),
                typed(learned).map(JapaneseMoment::parse),
                Optional.ofNullable(corrects).map(FactId::new));
        if (kind.endsQualification()) {
            context.confirm(
                    "qualification.confirm", Map.of("number", command.number().digits()));
        }
        context.results()
                .one(
                        context.require(
                                context.system().qualifications().record().record(command, context.caller()),
                                Map.of("from", "--on")),
                        COLUMNS);
    }

    private static Optional<String> typed(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }
}
