package jp.mamis.application.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetiredWordsTest {

    private static final Path MODULES = Path.of("..");

    /** Every Japanese text for users, whichever module brings it. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            return modules.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(RetiredWordsTest::japanese)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> japanese(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().endsWith("_ja.properties")).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_for_users_holds_one(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        Map<String, String> all = new HashMap<>();
        texts.forEach((key, text) -> all.put((String) key, (String) text));

        assertThat(RetiredWords.in(all)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_takes_the_place_of_another(Path bundle) throws IOException {
        Path other = Path.of(bundle.toString().replace("_ja.", "_en."));
        for (Path file : Files.exists(other) ? List.of(bundle, other) : List.of(bundle)) {
            Map<String, Long> times = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[A-Za-z0-9._-]+ = .*"))
                    .collect(Collectors.groupingBy(line -> line.replaceAll(" = .*", ""), Collectors.counting()));

            assertThat(times.entrySet().stream().filter(key -> key.getValue() > 1))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void the_texts_of_application_pages_and_commands_are_all_found() throws IOException {
        assertThat(texts())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "refusals_ja.properties",
                        "letter_ja.properties",
                        "messages_tray_ja.properties",
                        "help_ja.properties");
    }

    @Test
    void a_retired_word_is_told_with_the_one_to_take() {
        assertThat(RetiredWords.in(Map.of("a", "職務のある方", "b", "権限"))).containsExactly("a: 職務 -> 権限");
    }
}
