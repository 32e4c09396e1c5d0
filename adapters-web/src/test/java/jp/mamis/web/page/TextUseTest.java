package jp.mamis.web.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the sources of pages and templates against the bundles. */
class TextUseTest {

    private static final String KEY = "[a-z][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+";

    /** {@code t.get("a.b"} and {@code texts.get("a.b"}, the way a text is asked for by its whole key. */
    private static final Pattern ASKED =
            Pattern.compile("(?:\\bt|\\btexts|texts\\(\\))\\.get\\(\\s*\"(" + KEY + ")\"\\s*[,)]");

    /** {@code form.text("field", "a.b"}: a label, perhaps with a hint beside it. */
    private static final Pattern LABELLED = Pattern.compile(
            "\\.(?:text|area|select|radios|checkboxes|checkbox|date|file)\\(\\s*\"[A-Za-z0-9]+\",\\s*\"(" + KEY
                    + ")\"");

    /** Any literal that is a key or, ending in a dot, the beginning of keys made from codes. */
    private static final Pattern LITERAL = Pattern.compile("\"(" + KEY + "\\.?|[a-z][a-z0-9-]*\\.)\"");

    private final List<String> sources = Stream.of("src/main/java", "src/main/jte")
            .flatMap(TextUseTest::texts)
            .toList();
    private final Set<String> known = Bundle.of(Language.JAPANESE).texts().keySet();

    @Test
    void every_text_asked_for_exists() {
        Set<String> asked = found(ASKED);
        asked.addAll(found(LABELLED));

        asked.removeAll(known);

        assertThat(asked).as("texts without an entry").isEmpty();
    }

    @Test
    void every_text_is_used() {
        Set<String> literals = found(LITERAL);

        Set<String> idle = known.stream().filter(key -> !isUsed(key, literals)).collect(toCollection(TreeSet::new));

        assertThat(idle).as("texts nobody shows").isEmpty();
    }

    private static boolean isUsed(String key, Set<String> literals) {
        return literals.contains(key)
                || (key.endsWith(".hint") && literals.contains(key.substring(0, key.length() - ".hint".length())))
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private Set<String> found(Pattern pattern) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> texts(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(TextUseTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
