package jp.mamis.cli.qualification;

import java.util.Optional;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.domain.calendar.JapaneseDate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who, on which day, as known when. */
public final class QuestionOptions {

    @Mixin
    private NumberOption number = new NumberOption();

    @Option(names = "--on", paramLabel = "DAY", description = "the day asked about; today when not given")
    private String on = "";

    @Mixin
    private KnownOption known = new KnownOption();

    /** What was typed. */
    public QualificationQueries.Question question() {
        return new QualificationQueries.Question(
                number.licence(),
                Optional.of(on).filter(day -> !day.isBlank()).map(JapaneseDate::parse),
                known.moment());
    }
}
