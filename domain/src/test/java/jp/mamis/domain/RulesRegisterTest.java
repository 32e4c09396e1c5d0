package jp.mamis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import org.junit.jupiter.api.Test;

/**
 * The rules register is for readers who know the statutes and not Java: it lists every rule that carries its basis.
 * After a change of a rule write it anew with {@code -Dmamis.rules.write=true} and commit it.
 */
class RulesRegisterTest {

    private static final Path REGISTER = Path.of("docs", "rules.md");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ROOT = "jp.mamis.domain.";

    @Test
    void the_committed_register_lists_every_rule_with_its_basis() throws IOException {
        String register = register();

        if (Boolean.getBoolean("mamis.rules.write")) {
            Files.writeString(REGISTER, register);
        }

        assertThat(REGISTER).hasContent(register);
    }

    private static String register() throws IOException {
        return "# Rules register\n\n"
                + "Generated from the code; do not edit. Every rule of the domain with the document it comes from.\n\n"
                + "| Rule | Basis | Note | Class |\n|---|---|---|---|\n"
                + rules().stream().map(RulesRegisterTest::line).collect(Collectors.joining());
    }

    private static List<Class<?>> rules() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(CLASSES::relativize)
                    .map(file ->
                            file.toString().replace(File.separatorChar, '.').replaceFirst("\\.class$", ""))
                    .filter(name -> name.startsWith(ROOT) && !name.endsWith("-info"))
                    .sorted()
                    .<Class<?>>map(RulesRegisterTest::load)
                    .filter(type -> type.isAnnotationPresent(Basis.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Basis.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(Class<?> type) {
        Basis basis = type.getAnnotation(Basis.class);
        String source = basis.article().isEmpty() ? basis.document() : basis.document() + ", " + basis.article();
        String name = type.getName().substring(ROOT.length()).replace('$', '.');
        return "| %s | %s | %s | `%s` |%n"
                .formatted(cell(basis.rule()), cell(source), cell(basis.note()), name)
                .replace("\r\n", "\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
