package jp.mamis.cli.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.CeremonyQueries.Minutes;
import jp.mamis.application.hpki.ceremony.SignMinutes;
import jp.mamis.cli.accounts.LogInDialogue;
import jp.mamis.cli.accounts.LogInDialogue.Guest;
import jp.mamis.cli.ca.CeremonyFiles;
import jp.mamis.cli.ca.MinutesHead;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Format;
import jp.mamis.cli.output.Results;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyStep.Intent;
import jp.mamis.domain.hpki.ceremony.CeremonyStep.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what was done in a ceremony, by whom and when. */
@Command(
        name = "minutes",
        description = {
            "Print the minutes of a ceremony: every step with its time in UTC and Japan, its officers,",
            "the key it is about and the SHA-256 fingerprint of what was made."
        })
final class CaMinutes implements Runnable {

    private record Line(int number, CeremonyStep step, Map<AccountId, LoginId> persons) {

        Optional<Result> result() {
            return step.result();
        }

        Optional<String> officers() {
            return result().map(done -> MinutesHead.names(done.officers(), persons));
        }

        Optional<String> begunBy() {
            return step.intent().map(intent -> MinutesHead.names(intent.officers(), persons));
        }
    }

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.of("step", Line::number),
            Column.of("authority", line -> line.step().task().duty()),
            Column.of("act", line -> line.step().task().act()),
            Column.of("stepBegunAt", line -> line.step().intent().map(Intent::at)),
            Column.of("stepBegunBy", Line::begunBy),
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

    @Option(
            names = "--signed",
            paramLabel = "PATH",
            description = {
                "write the minutes to this file, and beside it with the ending .p7s a signature of the authority",
                "that the ceremony made; two officers log in, and the token asks for its PIN"
            })
    private @Nullable Path signed;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CaMinutes(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Minutes minutes =
                context.require(context.system().ceremonies().queries().minutes(number, context.callerOrOperator()));
        new MinutesHead(minutes, context.words()).tell(context::say);
        context.results().list(lines(minutes), COLUMNS);
        if (folder != null) {
            new CeremonyFiles(context).save(minutes.ceremony(), folder);
        }
        if (signed != null) {
            sign(minutes, signed);
        }
    }

    private static List<Line> lines(Minutes minutes) {
        List<CeremonyStep> steps = minutes.ceremony().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(index -> new Line(index + 1, steps.get(index), minutes.persons()))
                .toList();
    }

    private void sign(Minutes minutes, Path file) {
        context.operator();
        byte[] text = printed(minutes).getBytes(StandardCharsets.UTF_8);
        Path beside = file.resolveSibling(file.getFileName() + ".p7s");
        try (TokenAccess access = surroundings.token();
                Guest first = new LogInDialogue(context).guest("ca.first-officer");
                Guest second = new LogInDialogue(context).guest("ca.second-officer");
                Token token = pin.open(access, context)) {
            Der signature = context.require(context.system()
                    .ceremonies()
                    .signMinutes()
                    .sign(new SignMinutes.Command(number, Der.of(text), second.caller(), token), first.caller()));
            Files.write(file, text);
            Files.write(beside, signature.bytes());
        } catch (IOException unwritable) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("ca.not-saved", Map.of("folder", file)));
        }
        context.say("ca.saved", Map.of("file", file));
        context.say("ca.saved", Map.of("file", beside));
    }

    /** As people read it, whatever format was asked for. */
    private String printed(Minutes minutes) {
        Words words = context.words();
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new MinutesHead(minutes, words).tell((key, values) -> out.println(words.get(key, values)));
        new Results(out, Format.TABLE, false, words).list(lines(minutes), COLUMNS);
        out.flush();
        return text.toString();
    }
}
