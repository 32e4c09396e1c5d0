package jp.mamis.persistence.embedded;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.domain.fixture.Associations.AOBA;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.TestAdapters;

/**
 * A process in which doctors file and boards approve, several at once, until it is killed. It says what was acknowledged the
 * moment it was: that is the ledger of those outside.
 */
final class Offices {

    private static final int WRITERS = 4;
    private static final String DONE = "done";

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Offices(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "ledger");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param arguments the folder, and the number of the first doctor of this process */
    public static void main(String... arguments) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]), Durability.KEPT);
        Database database = Database.open(server.settings());
        JoinScene scene = new JoinScene(TestAdapters.over(database).ports());
        AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[1]));
        for (int i = 0; i < WRITERS; i++) {
            new Thread(() -> workOn(scene, next)).start();
        }
        // Ends with whoever started it.
        System.in.read();
        Runtime.getRuntime().halt(0);
    }

    private static void workOn(JoinScene scene, AtomicInteger next) {
        while (true) {
            int doctor = next.getAndIncrement();
            try {
                Receipt filed = scene.filed(doctor);
                say(doctor, filed);
                Receipt last = doctor % 3 == 0
                        ? JoinScene.done(scene.withdraw(filed, doctor))
                        : JoinScene.done(scene.approve(filed, AOBA, BOARD_DAY));
                say(doctor, last);
            } catch (PortFailure unreachable) {
                Thread.onSpinWait();
            }
        }
    }

    private static void say(int doctor, Receipt receipt) {
        System.out.println(DONE + " " + doctor + " " + receipt.version().number() + " "
                + receipt.id().value());
    }

    static Offices in(Path folder, int firstDoctor) throws IOException {
        return new Offices(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Offices.class.getName(),
                        folder.toString(),
                        Integer.toString(firstDoctor))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Waits for so many acknowledgements and enters them.
     *
     * @param ledger versions by doctor
     * @return false where they did not come in time
     */
    boolean acknowledged(int acts, Map<Integer, Long> ledger, long seconds) throws InterruptedException {
        for (int i = 0; i < acts; i++) {
            Optional<String> line = Optional.ofNullable(said.poll(seconds, TimeUnit.SECONDS));
            if (line.isEmpty()) {
                return false;
            }
            enter(line.orElseThrow(), ledger);
        }
        return true;
    }

    /** Enters what was acknowledged until now, so that what comes next is told from it. */
    void enterWhatWasSaid(Map<Integer, Long> ledger) {
        List<String> lines = new ArrayList<>();
        said.drainTo(lines);
        lines.forEach(line -> enter(line, ledger));
    }

    /** Ends it without a word of farewell, and enters what it had said by then. */
    void kill(Map<Integer, Long> ledger) throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        for (String line = said.poll(200, TimeUnit.MILLISECONDS);
                line != null;
                line = said.poll(200, TimeUnit.MILLISECONDS)) {
            enter(line, ledger);
        }
    }

    private static void enter(String line, Map<Integer, Long> ledger) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        int third = line.indexOf(' ', second + 1);
        if (third > 0 && line.length() == third + 37) {
            ledger.merge(
                    Integer.parseInt(line.substring(first + 1, second)),
                    Long.parseLong(line.substring(second + 1, third)),
                    Math::max);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            said.add("");
        }
    }
}
