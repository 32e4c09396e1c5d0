package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets are told by the names of their fields, so a name is a secret's in every template or in none. */
class SecretFieldsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A question with what is said of it, which ends with the line. */
    private static final Pattern QUESTION = Pattern.compile("form\\.[a-z]+\\(\"(\\w+)\"([^\\n]*)");

    private static final Pattern WRITTEN = Pattern.compile("<(?:input|textarea|select)[^>]* name=\"(\\w+)\"");
    private static final List<String> OF_SECRETS =
            List.of(".password()", ".autocomplete(\"one-time-code\")", ".autocomplete(\"off\")");
    private static final Set<String> CARRYING_SECRETS = Set.of(
            "layout/page.jte csrf",
            "layout/display.jte csrf",
            "component/form.jte csrf",
            "component/passkey.jte assertion");

    @Test
    void a_question_has_the_name_of_a_secret_when_it_asks_for_one_and_only_then() {
        Set<String> secrets = new HashSet<>();

        templates().forEach(template -> {
            for (MatchResult question : found(QUESTION, template)) {
                if (question.group().startsWith("form.answer(")) {
                    continue;
                }
                boolean secret = OF_SECRETS.stream().anyMatch(question.group(2)::contains);
                assertThat(EntryForm.SECRET.contains(question.group(1)))
                        .as("%s: %s", template, question.group())
                        .isEqualTo(secret);
                if (secret) {
                    secrets.add(question.group(1));
                }
            }
        });

        assertThat(secrets).containsExactlyInAnyOrder("password", "newPassword", "newPasswordAgain", "oneTimeCode");
    }

    @Test
    void no_other_field_has_the_name_of_a_secret() {
        Set<String> named = templates().stream()
                .flatMap(template -> found(WRITTEN, template).stream()
                        .map(field -> field.group(1))
                        .filter(EntryForm.SECRET::contains)
                        .map(name -> TEMPLATES.relativize(template) + " " + name))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(CARRYING_SECRETS);
    }

    private static List<MatchResult> found(Pattern pattern, Path template) {
        try {
            return pattern.matcher(Files.readString(template)).results().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
