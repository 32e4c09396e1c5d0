package jp.mamis.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;

/** The forms with something to type into, read off the templates. */
final class TemplateForms {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern TYPED =
            Pattern.compile("form\\.(text|area|date)\\(\"(\\w+)\"( \\+ row)?, \"([\\w.-]+)\"\\)");

    /**
     * One form, or one part that several forms take in.
     *
     * @param names  of the fields typed into
     * @param labels what stands at them, in Japanese
     */
    record TemplateForm(String template, Set<String> names, Set<String> labels) {

        /** Whether what was filled in is this form. */
        boolean isPartOf(FilledForm filled) {
            return filled.typed().containsAll(names)
                    && labels.stream().allMatch(label -> filled.shown().contains(label));
        }
    }

    private TemplateForms() {}

    static List<TemplateForm> all() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .flatMap(TemplateForms::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<TemplateForm> of(Path file) {
        String name = TEMPLATES.relativize(file).toString();
        return Stream.of(read(file).split("@template\\.component\\.(form|search)\\(|@else"))
                .map(part -> form(name, TYPED.matcher(part).results().toList()))
                .filter(form -> !form.names().isEmpty());
    }

    private static TemplateForm form(String template, List<MatchResult> fields) {
        Set<String> names = new TreeSet<>();
        fields.forEach(field -> {
            String name = field.group(2) + (field.group(3) == null ? "" : "0");
            names.addAll(
                    field.group(1).equals("date")
                            ? List.of(name + "-year", name + "-month", name + "-day")
                            : List.of(name));
        });
        Texts texts = Texts.in(Language.JAPANESE);
        Set<String> labels =
                fields.stream().map(field -> texts.get(field.group(4))).collect(Collectors.toSet());
        return new TemplateForm(template, names, labels);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
