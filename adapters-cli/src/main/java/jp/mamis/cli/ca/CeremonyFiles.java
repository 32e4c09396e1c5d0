package jp.mamis.cli.ca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import jp.mamis.cli.certificates.Pem;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyTask.Act;

/** Saves the requests and certificates of a ceremony as PEM, one file each; they hold nothing secret. */
public final class CeremonyFiles {

    private final CommandContext context;

    public CeremonyFiles(CommandContext context) {
        this.context = context;
    }

    /** What is done so far; files that are there are written anew. */
    public void save(Ceremony ceremony, Path folder) {
        try {
            Files.createDirectories(folder);
            for (CeremonyStep step : ceremony.steps()) {
                boolean request = step.task().act() == Act.KEY;
                if (step.result().isPresent() && (!request || step.task().duty() != CaDuty.ROOT)) {
                    write(ceremony, step, folder, request);
                }
            }
        } catch (IOException unwritable) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("ca.not-saved", Map.of("folder", folder)));
        }
    }

    private void write(Ceremony ceremony, CeremonyStep step, Path folder, boolean request) throws IOException {
        String name = step.task().duty().name().toLowerCase(Locale.ROOT) + "-"
                + ceremony.plan().generation() + (request ? ".p10.pem" : ".pem");
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                Pem.text(
                        request ? "CERTIFICATE REQUEST" : "CERTIFICATE",
                        step.result().orElseThrow().made()));
        context.say("ca.saved", Map.of("file", file));
    }
}
