package jp.mamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text that nothing asks for is translated and mended for nobody. */
class MessageKeysTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern BEGINNING = Pattern.compile("([A-Za-z0-9.-]*[.-])\"");
    /** What components add to the key they are given. */
    private static final Pattern ADDED = Pattern.compile("\\.(hint|detail)$");

    @Test
    void every_text_of_the_pages_is_asked_for() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(Path.of("src/main/resources"), "_ja.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            keys.addAll(texts.stringPropertyNames());
        }
        StringBuilder sources = new StringBuilder();
        for (String root :
                List.of("src/main/java", "src/main/jte", "../application/src/main/java", "../domain/src/main/java")) {
            for (Path file : files(Path.of(root), ".java", ".jte")) {
                sources.append(Files.readString(file)).append('\n');
            }
        }

        assertThat(keys).isNotEmpty();
        assertThat(unused(keys, sources.toString())).isEmpty();
    }

    @Test
    void a_text_that_nothing_asks_for_is_found() {
        String source = "t.get(\"new.title\"); form.text(\"name\", \"new.name\"); t.get(\"new.state.\" + state);"
                + " enum State { SENT_BACK }";

        assertThat(unused(
                        Set.of("new.title", "new.name.hint", "new.state.sent-back", "new.state.LOST", "old.title"),
                        source))
                .containsExactlyInAnyOrder("new.state.LOST", "old.title");
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static Set<String> unused(Set<String> keys, String sources) {
        Set<String> words = new HashSet<>(WORD.matcher(sources)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> Stream.concat(Stream.of(word), Arrays.stream(word.split("\\.", -1))))
                .collect(Collectors.toSet()));
        Set<String> beginnings = BEGINNING
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> Stream.of(key, ADDED.matcher(key).replaceFirst(""))
                        .noneMatch(asked -> words.contains(asked) || isMadeUp(asked, beginnings, words::contains)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the key is a beginning that stands in the sources, and behind it a word or a constant of theirs. */
    private static boolean isMadeUp(String key, Set<String> beginnings, Predicate<String> known) {
        return IntStream.rangeClosed(1, key.length() - 1)
                .filter(end -> beginnings.contains(key.substring(0, end)))
                .mapToObj(end -> key.substring(end))
                .anyMatch(rest -> Arrays.stream(rest.split("\\.", -1))
                        .allMatch(part -> known.test(part)
                                || known.test(part.toUpperCase(Locale.ROOT).replace('-', '_'))));
    }
}
