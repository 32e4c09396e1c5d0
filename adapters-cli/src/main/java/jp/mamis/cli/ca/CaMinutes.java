package jp.mamis.cli.ca;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ceremony.CeremonyQueries.Minutes;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyStep.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what was done in a ceremony, by whom and when. */
@Command(
        name = "minutes",
        description = {
            "Print the minutes of a ceremony: every step with its time in UTC and Japan, its officers,",
            "the key it is about and the SHA-256 fingerprint of what was made."
        })
public final class CaMinutes implements Runnable {

    private record Line(int number, CeremonyStep step, Map<AccountId, LoginId> persons) {

        Optional<Result> result() {
            return step.result();
        }

        Optional<String> officers() {
            return result().map(done -> done.officers().stream()
                    .flatMap(one -> Stream.ofNullable(persons.get(one)))
                    .map(LoginId::text)
                    .collect(Collectors.joining(" ")));
        }
    }

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.of("step", Line::number),
            Column.of("authority", line -> line.step().task().duty()),
            Column.of("act", line -> line.step().task().act()),
            Column.of("utc", line -> line.result().map(Result::at).map(Instant::toString)),
            Column.of(
                    "jst",
                    line -> line.result()
                            .map(Result::at)
                            .map(at -> at.atZone(JapanTime.TOKYO)
                                    .toOffsetDateTime()
                                    .toString())),
            Column.of("officers", Line::officers),
            Column.of("key", line -> line.result().map(Result::key).map(KeyId::hex)),
            Column.of(
                    "sha256",
                    line -> line.result()
                            .map(Result::made)
                            .map(Der::fingerprint)
                            .map(Der::hex)));

    @Option(
            names = "--ceremony",
            required = true,
            paramLabel = "NUMBER",
            description = "number of the ceremony, counted from 1")
    private int number;

    @Option(names = "--save", paramLabel = "PATH", description = "save its requests and certificates in this folder")
    private @Nullable Path folder;

    private final CommandContext context;

    public CaMinutes(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Minutes minutes =
                context.require(context.system().ceremonies().queries().minutes(number, context.callerOrOperator()));
        List<CeremonyStep> steps = minutes.ceremony().steps();
        context.results()
                .list(
                        IntStream.range(0, steps.size())
                                .mapToObj(index -> new Line(index + 1, steps.get(index), minutes.persons()))
                                .toList(),
                        COLUMNS);
        if (folder != null) {
            new CeremonyFiles(context).save(minutes.ceremony(), folder);
        }
    }
}
