package jp.mamis.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Pattern KIND = Pattern.compile("MalformedValue\\(\\s*\"([a-z-]+)\"");

    private final Texts texts = Texts.in(Language.JAPANESE);

    @Test
    void every_refusal_code_has_a_text() {
        Set<String> codes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.mamis").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .flatMap(WordingTest::constants)
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(texts.find("refusal." + code))
                        .as("refusal.%s", code)
                        .isPresent());
    }

    @Test
    void every_kind_of_malformed_value_has_a_text() {
        Set<String> kinds = Stream.of("../domain/src/main/java", "../application/src/main/java", "src/main/java")
                .flatMap(WordingTest::sources)
                .flatMap(source -> KIND.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(texts.find("malformed." + kind))
                        .as("malformed.%s", kind)
                        .isPresent());
    }

    private static Stream<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field ->
                        field.getRawType().equals(type) && !field.getName().startsWith("$"))
                .map(JavaField::getName);
    }

    private static Stream<String> sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WordingTest::read).toList().stream();
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
