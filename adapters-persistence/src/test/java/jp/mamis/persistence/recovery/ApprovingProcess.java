package jp.mamis.persistence.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DatabaseSettings;

/** A Java process that approves one step and dies on the way, as if its plug were pulled. */
final class ApprovingProcess {

    /** What a process killed by the kernel ends with. */
    static final int KILLED = 137;

    private final Process process;

    private ApprovingProcess(Process process) {
        this.process = process;
    }

    public static void main(String... arguments) throws IOException {
        String password = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        KillPoint deadly = KillPoint.valueOf(arguments[5]);
        Database database = Database.open(new DatabaseSettings(arguments[0], arguments[1], password, 2));
        JoinScene scene = new JoinScene(MortalPorts.on(database, point -> {
            if (point == deadly) {
                Runtime.getRuntime().halt(KILLED);
            }
        }));
        Receipt seen = new Receipt(
                new ProcedureId(UUID.fromString(arguments[2])),
                ReferenceNumber.parse("J-2026-0000123-6"),
                Procedure.State.SUBMITTED,
                new Version(Long.parseLong(arguments[3])));
        Association body = Associations.federation().require(Associations.id(arguments[4]));
        JoinScene.done(scene.approve(seen, body, JoinScene.BOARD_DAY));
        database.close();
    }

    /** Starts one that approves what {@code seen} tells for {@code body} and dies at {@code deadly}. */
    static ApprovingProcess start(DatabaseSettings database, Receipt seen, Association body, KillPoint deadly)
            throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApprovingProcess.class.getName(),
                        database.url(),
                        database.user(),
                        seen.id().value().toString(),
                        Long.toString(seen.version().number()),
                        body.code().text(),
                        deadly.name())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var input = process.getOutputStream()) {
            input.write(database.password().getBytes(StandardCharsets.UTF_8));
        }
        return new ApprovingProcess(process);
    }

    /** What it ended with. */
    int end() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the approving process does not end");
        }
        return process.exitValue();
    }
}
