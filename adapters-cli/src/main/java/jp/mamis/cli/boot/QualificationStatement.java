package jp.mamis.cli.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.application.qualification.StateQualification;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.qualification.QuestionOptions;
import jp.mamis.cli.qualification.StatementPaper;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs what is known of somebody's qualification on a day. */
@Command(
        name = "statement",
        description = {
            "Write and sign a statement: whether somebody was a physician on a day, and which certificates were good then.",
            "The text goes to the file, its signature (CMS) beside it with the ending .p7s; the certificate goes along.",
            "For administrators of the national body, with a key that two officers have activated for statements; the token asks"
                    + " for its PIN."
        })
final class QualificationStatement implements Runnable {

    private static final List<Column<SignedStatement>> COLUMNS = List.of(
            Column.of("id", statement -> statement.line().id()),
            Column.of("day", statement -> statement.line().day()),
            Column.of("knownAt", statement -> statement.line().known()),
            Column.of("statementAt", statement -> statement.line().madeAt()),
            Column.of("sha256", statement -> statement.text().fingerprint().hex()));

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "write the text to this file")
    private Path out = Path.of("");

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    QualificationStatement(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        StateQualification.Command command =
                new StateQualification.Command(asked.question(), new StatementPaper(context.words()));
        context.require(context.system().qualifications().queries().allowed(caller));
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            CaKey key =
                    context.system().ceremonies().activated(Pkcs11Adapters.caKey(token), Activation.Purpose.STATEMENTS);
            SignedStatement signed = context.require(
                    context.system().qualifications().stating(key).state(command, caller));
            write(signed);
            context.results().one(signed, COLUMNS);
        }
    }

    private void write(SignedStatement signed) {
        Path beside = out.resolveSibling(out.getFileName() + ".p7s");
        try {
            Files.write(out, signed.text().bytes());
            Files.write(beside, signed.signature().bytes());
        } catch (IOException unwritable) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("ca.not-saved", Map.of("folder", out)));
        }
        context.say("ca.saved", Map.of("file", out));
        context.say("ca.saved", Map.of("file", beside));
    }
}
