package jp.mamis.web.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleTest {

    private static final Path STYLES = Path.of("src/main/webapp/static/css");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    private final String tokens = read(STYLES.resolve("tokens.css"));
    private final String styles = read(STYLES.resolve("mamis.css"));

    @Test
    void every_value_asked_for_is_defined_and_every_token_is_used() {
        Set<String> defined = found("(?m)^\\s+(--[\\w-]+):", tokens + styles);
        Set<String> used = found("var\\((--[\\w-]+)\\)", tokens + styles);

        assertThat(used).isEqualTo(defined);
    }

    @Test
    void no_colour_is_named_outside_the_tokens() {
        assertThat(found("(#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\()", styles)).isEmpty();
    }

    @Test
    void no_template_carries_styles_scripts_or_unescaped_text() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jte")))
                    .allSatisfy(file -> assertThat(read(file))
                            .as(file.toString())
                            .doesNotContain("$unsafe", " style=", "<style", "javascript:", "placeholder=", " disabled")
                            .doesNotContainPattern("\\son[a-z]+=")
                            .doesNotContainPattern("<script(?! type=\"module\" src=\"/static/)"));
        }
    }

    @Test
    void every_class_of_the_templates_has_a_style() throws IOException {
        Set<String> known = found("\\.([a-z][a-z0-9_-]*)", styles);
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(Files::isRegularFile)
                    .map(StyleTest::read)
                    .forEach(template -> found("class=\"([^\"]*)\"", template).stream()
                            .flatMap(value -> Stream.of(
                                    value.replaceAll("\\S*\\$\\{.*", "").split("\\s+")))
                            .filter(name -> !name.isBlank())
                            .forEach(used::add));
        }

        used.removeAll(known);

        assertThat(used).as("classes without a style").isEmpty();
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
