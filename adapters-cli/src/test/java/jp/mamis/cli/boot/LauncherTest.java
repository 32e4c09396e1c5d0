package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell side of {@code mamis}, as far as it needs nothing built. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "mamis").toAbsolutePath().normalize();
    private static final Path README = LAUNCHER.resolveSibling("README.md");
    private static final Pattern SETTING = Pattern.compile("(?<=`)_[A-Z]+|MAMIS_[A-Z_]+");
    private static final List<String> TOOLS = List.of("bash", "dirname", "env", "find", "id", "readlink", "sed", "cat");

    @TempDir
    private Path tools;

    private record Ended(int code, String out, String err) {}

    @Test
    void the_tests_explain_themselves() throws Exception {
        Ended ended = run(System.getenv("PATH"), "test", "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Usage: mamis test").contains("--all", "chromium", "Exit codes");
    }

    @Test
    void the_launcher_explains_itself_in_japanese_unless_the_machine_speaks_english() throws Exception {
        for (String command : List.of("test", "serve", "bench")) {
            assertThat(runIn("C.UTF-8", System.getenv("PATH"), command, "--help")
                            .out())
                    .startsWith("使い方：mamis " + command)
                    .contains("終了コード：");
        }
        assertThat(runIn("ja_JP.UTF-8", System.getenv("PATH"), "--help").out()).startsWith("使い方：mamis");
        assertThat(run(System.getenv("PATH"), "--help").out()).startsWith("Usage: mamis COMMAND");
    }

    @Test
    void the_help_of_serve_names_the_settings_that_the_readme_explains() throws Exception {
        Set<String> explained = new TreeSet<>();
        List<String> ofServe = Files.readAllLines(README).stream()
                .takeWhile(line -> !line.startsWith("What the commands of the certification authority read besides"))
                .toList();
        for (String row : ofServe) {
            if (row.startsWith("| `MAMIS_") && !row.startsWith("| `MAMIS_TEST_")) {
                explained.addAll(settings(row.split("\\|", -1)[1]));
            }
        }

        assertThat(explained).contains("MAMIS_DATABASE_PASSWORD", "MAMIS_BIND");
        for (String language : List.of("ja_JP.UTF-8", "en_GB.UTF-8")) {
            assertThat(settings(runIn(language, System.getenv("PATH"), "serve", "--help")
                            .out()))
                    .as(language)
                    .isEqualTo(explained);
        }
    }

    /** The variables that a text names; {@code _USER} behind {@code MAMIS_DATABASE_URL} shares its beginning. */
    private static Set<String> settings(String text) {
        Set<String> named = new TreeSet<>();
        Matcher found = SETTING.matcher(text);
        while (found.find()) {
            named.add(found.group().startsWith("_") ? "MAMIS_DATABASE" + found.group() : found.group());
        }
        return named;
    }

    @Test
    void an_option_that_the_tests_do_not_know_is_misuse() throws Exception {
        Ended english = run(System.getenv("PATH"), "test", "--some");
        Ended japanese = runIn("ja_JP.UTF-8", System.getenv("PATH"), "serve", "--some");

        assertThat(english.code()).isEqualTo(2);
        assertThat(english.err()).contains("test does not know \"--some\" (see: mamis --help)");
        assertThat(japanese.code()).isEqualTo(2);
        assertThat(japanese.err()).contains("serve に「--some」というオプションはありません（使い方：mamis --help）");
    }

    @Test
    void where_no_packages_can_be_installed_the_missing_ones_are_named() throws Exception {
        for (String tool : TOOLS) {
            Path lent = Files.writeString(
                    tools.resolve(tool), "#!" + found("bash") + "\nexec " + found(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(lent, PosixFilePermissions.fromString("rwx------"));
        }

        Ended ended = run(tools.toString(), "test");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("may not install them", "chromium");
    }

    @Test
    void a_second_start_leaves_a_portal_alone_that_does_not_listen_yet(@TempDir Path data) throws Exception {
        Path folder = Files.createDirectories(data.resolve("portal"));
        Path kept = Files.writeString(folder.resolve("1.log"), "the first start");
        Process first = new ProcessBuilder(
                        "bash", "-c", "exec 7>'" + folder.resolve("1.lock") + "'; flock 7; echo; cat")
                .start();
        first.getInputStream().read();

        Ended second = run(System.getenv("PATH"), "serve", "--port", "1", "--data", data.toString());
        first.getOutputStream().close();

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("already starting or running");
        assertThat(kept).hasContent("the first start");
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', -XX:TieredStopAtLevel=1",
        "2, '', -XX:TieredStopAtLevel=1",
        "2, -Dx=y, -XX:TieredStopAtLevel=1",
        "2, -XX:TieredStopAtLevel=4, ''",
        "3, '', ''",
        "64, '', ''"
    })
    void the_quick_compiler_works_alone_on_one_or_two_processors(
            int processors, String options, String expected, @TempDir Path tools) throws Exception {
        Path count = Files.writeString(tools.resolve("nproc"), "#!" + found("bash") + "\necho " + processors + "\n");
        Files.setPosixFilePermissions(count, PosixFilePermissions.fromString("rwx------"));
        Path script = Files.writeString(
                tools.resolve("asked"),
                "JDK_JAVA_OPTIONS='" + options + "'\neval \"$(grep '^compiler()' " + LAUNCHER + ")\"\ncompiler\n");

        Ended ended = started(tools, "en_GB.UTF-8", tools + ":" + System.getenv("PATH"), script);

        assertThat(ended.out()).as(ended.err()).isEqualTo(expected);
    }

    /** In the place of the command line, which is not built yet, stands one that says what reached it. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "en_GB.UTF-8", "ja_JP.UTF-8", "C.UTF-8"})
    void japanese_arguments_arrive_whatever_locales_the_machine_has(String locale, @TempDir Path java)
            throws Exception {
        Path echo = Files.writeString(java.resolve("Echo.java"), """
                class Echo {
                    public static void main(String[] given) throws Exception {
                        String said = given[0] + " " + System.getenv().getOrDefault("LC_ALL", System.getenv("LANG"));
                        System.out.write(said.getBytes("UTF-8"));
                        System.out.flush();
                    }
                }
                """);
        Path program = Files.createDirectories(java.resolve("home/bin")).resolve("java");
        Files.writeString(
                program,
                "#!" + found("bash") + "\nexec " + Path.of(System.getProperty("java.home"), "bin", "java") + " " + echo
                        + " \"${@: -1}\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        Path typed = Files.writeString(java.resolve("typed"), "exec bash " + LAUNCHER + " member 青木");

        Ended ended = started(java.resolve("home"), locale, System.getenv("PATH"), typed);

        assertThat(ended.out()).as(ended.err()).isEqualTo("青木 " + locale);
    }

    private static Ended run(String path, String... arguments) throws IOException, InterruptedException {
        return runIn("en_GB.UTF-8", path, arguments);
    }

    private static Ended runIn(String language, String path, String... arguments)
            throws IOException, InterruptedException {
        return started(Path.of(System.getProperty("java.home")), language, path, LAUNCHER, arguments);
    }

    private static Ended started(Path java, String language, String path, Path script, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(found("bash").toString(), script.toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", language);
        builder.environment().put("MAMIS_BUILD", "no");
        builder.environment().put("JAVA_HOME", java.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }
}
