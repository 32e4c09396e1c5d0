package jp.mamis.cli.institutions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.mamis.application.institutions.InstitutionFile;
import jp.mamis.application.institutions.InstitutionLoadPreview.Foreseen;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.application.institutions.PrepareInstitutionLoad;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.kernel.MalformedValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads the register of institutions from a file, as a job. For who keeps the register. */
@Command(
        name = "load",
        description = {
            "Load the register of institutions from a CSV file.",
            "The first line names the columns: code, name, kana, prefecture, postal_code, address, building, telephone,"
                    + " valid_from, last_day, predecessor. Needed: code, name, prefecture, valid_from."
        })
public final class InstitutionLoad implements Runnable {

    private static final int SHOWN = 60;

    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 or Shift_JIS (Windows)")
    private Path file = Path.of("");

    @Option(names = "--check", description = "only tell what would change")
    private boolean check;

    @Option(names = "--whole", description = "the file is the whole register: what it does not name has ended")
    private boolean whole;

    private final CommandContext context;

    public InstitutionLoad(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        PrepareInstitutionLoad.Command command = new PrepareInstitutionLoad.Command(
                content(), file.getFileName().toString(), whole ? Coverage.WHOLE : Coverage.NAMED);
        Foreseen answer = context.require(
                context.system().institutions().institutionLoadPreview().of(command, context.caller()));
        if (!answer.faults().isEmpty()) {
            throw new CommandFailed(
                    ExitCode.MISUSED, answer.faults().stream().map(this::told).toList());
        }
        Loaded foreseen = answer.counts();
        LoadWarning.say(answer.load(), context);
        if (check) {
            context.results().one(foreseen, InstitutionColumns.loaded());
            return;
        }
        context.confirm(
                "institution.loading",
                Map.of(
                        "added", foreseen.added(),
                        "changed", foreseen.changed(),
                        "closed", foreseen.closed(),
                        "same", foreseen.same()));
        context.results().one(new JobOfLoad(context).done(command), InstitutionColumns.loaded());
    }

    private String told(InstitutionFile.Fault fault) {
        String given = fault.given().codePointCount(0, fault.given().length()) > SHOWN
                ? fault.given().substring(0, fault.given().offsetByCodePoints(0, SHOWN)) + "…"
                : fault.given();
        return context.words()
                .get(
                        fault.column().isEmpty() ? "institution.fault" : "institution.fault.column",
                        Map.of(
                                "line", fault.line(),
                                "column", fault.column(),
                                "rule", context.words().of(new MalformedValue(fault.kind(), given))));
    }

    private FileContent content() {
        try {
            return FileContent.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("institution.no-file", Map.of("file", file)));
        }
    }
}
