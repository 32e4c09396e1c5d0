package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mamis.application.fuzz.Hostile;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Whatever words follow a command, it ends in time, with one of the codes it promises and in its own words. A failure names
 * seed and number; {@code -Dmamis.fuzz.seed} begins elsewhere.
 */
class CommandFuzzTest {

    private static final long SEED = Long.getLong("mamis.fuzz.seed", 20260401);
    private static final int SHORT = 1_000;
    private static final int LONG = 40_000;
    private static final int SECONDS = 20;
    private static final int ENOUGH = 20;
    private static final Pattern INSIDE = Pattern.compile("\\tat |[a-z]\\.[A-Z]\\w*(Exception|Error)\\b|Caused by:");

    @TempDir
    private Path folder;

    private MatrixScene scene;
    private List<String[]> commands;
    private Map<String, List<OptionSpec>> options;

    @BeforeEach
    void somebody_has_filed_at_a_district() throws IOException {
        scene = new MatrixScene(folder);
        Map<String, String[]> all = new MatrixWords(scene).all();
        commands = List.copyOf(all.values());
        options = MatrixWords.leaves(Main.commandLine())
                .collect(Collectors.toMap(
                        command -> command.getCommandSpec().qualifiedName(),
                        command -> command.getCommandSpec().options()));
    }

    @Test
    void a_thousand_odd_lines_end_without_a_fault_of_the_program() throws Exception {
        assertThat(faults(SHORT)).isEmpty();
    }

    @Test
    @Tag("soak")
    void many_thousand_odd_lines_end_without_a_fault_of_the_program() throws Exception {
        assertThat(faults(LONG)).isEmpty();
    }

    private List<String> faults(int lines) throws InterruptedException, ExecutionException {
        List<String> found = new ArrayList<>();
        for (int number = 0; number < lines && found.size() < ENOUGH; number++) {
            Hostile hostile = new Hostile(new Random(SEED * 1_000_003 + number));
            String[] words = words(number, hostile);
            List<String> tokens = new ArrayList<>(scene.roles.values());
            tokens.add(scene.own);
            String token = hostile.oneIn(2) ? scene.own : hostile.one(tokens);
            try {
                Ended ended = CompletableFuture.supplyAsync(() -> scene.as(token, words))
                        .get(SECONDS, TimeUnit.SECONDS);
                if (ended.code() == ExitCode.BUG.number()
                        || ended.code() < 0
                        || ended.code() > ExitCode.UNAVAILABLE.number()
                        || INSIDE.matcher(ended.out() + ended.err()).find()) {
                    found.add(told(number, words) + ended);
                }
            } catch (TimeoutException late) {
                found.add(told(number, words) + "did not end in " + SECONDS + " s");
            }
        }
        return found;
    }

    private static String told(int number, String... words) {
        String line = Arrays.toString(words);
        return "seed " + SEED + ", line " + number + ": " + line.substring(0, Math.min(2_000, line.length())) + ": ";
    }

    /** Right but for one to three things. What is written goes where the test may write. */
    private String[] words(int number, Hostile hostile) {
        List<String> words = new ArrayList<>(List.of(commands.get(number % commands.size())));
        int begin = 1;
        while (begin < words.size()
                && words.get(begin).matches("[a-z-]+")
                && !words.get(begin).startsWith("-")) {
            begin++;
        }
        for (int i = 1 + hostile.upTo(3); i > 0; i--) {
            int at = Math.min(words.size(), 1 + hostile.upTo(words.size()));
            switch (hostile.upTo(6)) {
                case 0 -> words.add(hostile.insteadOf("1401A"));
                case 1 ->
                    words.addAll(option(String.join(" ", words.subList(0, Math.min(begin, words.size()))), hostile));
                case 2 -> words.add(at, hostile.insteadOf("見本"));
                default -> {
                    if (at < words.size() && !words.get(at).equals(scene.saved())) {
                        words.set(at, hostile.insteadOf(words.get(at)));
                    }
                }
            }
        }
        if (hostile.oneIn(10)) {
            words.remove(words.size() - 1);
        }
        return words.toArray(String[]::new);
    }

    private List<String> option(String name, Hostile hostile) {
        List<OptionSpec> known = options.getOrDefault("mamis " + name, List.of()).stream()
                .filter(option -> !option.paramLabel().equals("PATH"))
                .toList();
        if (known.isEmpty()) {
            return List.of("--zq");
        }
        OptionSpec option = hostile.one(known);
        return option.arity().max() > 0
                ? List.of(option.longestName(), hostile.insteadOf("2026-04-01"))
                : List.of(option.longestName());
    }
}
