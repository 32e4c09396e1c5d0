package jp.mamis.cli.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.AreaQueries;
import jp.mamis.application.hierarchy.AreaQueries.Candidate;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the bodies that may be the nearest to a municipality, or the municipalities to choose among. */
@Command(
        name = "nearest",
        description =
                "List the bodies that may be the nearest to a municipality: candidates only, since a body's area is"
                        + " not a municipality. Without one, list the municipalities.")
public final class AssociationNearest implements Runnable {

    @Parameters(index = "0", paramLabel = "PREFECTURE", description = "JIS code 01 to 47, or the name in kanji")
    private String prefecture = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MUNICIPALITY", description = "as associations call it")
    private String municipality = "";

    @Option(names = "--on", paramLabel = "DAY", description = "the day asked about, today when not given")
    private String on = "";

    private final CommandContext context;

    public AssociationNearest(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Prefecture place = Prefecture.parse(prefecture);
        Optional<NameKey> name =
                Optional.of(municipality).filter(text -> !text.isBlank()).map(NameKey::parse);
        Optional<LocalDate> day =
                Optional.of(on).filter(text -> !text.isBlank()).map(JapaneseDate::parse);
        AreaQueries areas = context.system().hierarchy().areaQueries();
        if (name.isEmpty()) {
            context.results()
                    .list(
                            day.map(asked -> areas.municipalities(place, asked))
                                    .orElseGet(() -> areas.municipalities(place)),
                            List.of(Column.<String>of("municipality", found -> found)));
            return;
        }
        context.results()
                .list(
                        day.map(asked -> areas.candidates(place, name.get(), asked))
                                .orElseGet(() -> areas.candidates(place, name.get())),
                        List.of(
                                Column.<Candidate>of(
                                        "code", found -> found.body().code().text()),
                                Column.<Candidate>of(
                                        "name", found -> found.body().name().text()),
                                Column.<Candidate>of(
                                        "municipality", found -> found.part().municipality()),
                                Column.<Candidate>of(
                                        "part", found -> found.part().remark()),
                                Column.<Candidate>of(
                                        "areaFrom",
                                        found -> found.part().during().from()),
                                Column.<Candidate>of(
                                        "areaTo", found -> found.part().during().to()),
                                Column.<Candidate>of(
                                        "above",
                                        found -> found.above().stream()
                                                .map(body -> body.code().text())
                                                .toList())));
    }
}
