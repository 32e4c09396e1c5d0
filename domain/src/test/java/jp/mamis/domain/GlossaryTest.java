package jp.mamis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary is the authority on words: it may not name what is gone, nor translate a term twice. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (?<english>[^|]+) \\| (?<japanese>[^|]+) \\| [^|]+ \\|.*$");
    private static final Pattern TYPE = Pattern.compile("`(?<type>[a-z]+\\.[A-Z][A-Za-z]+)`");

    @Test
    void every_type_of_the_domain_it_names_exists() throws IOException {
        List<String> types = Stream.of(Files.readString(GLOSSARY))
                .flatMap(text -> TYPE.matcher(text).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Path.of("target", "classes", "jp", "mamis", "domain")
                                .resolve(type.replace('.', '/') + ".class"))
                        .exists());
    }

    @Test
    void a_term_is_translated_one_way_only() throws IOException {
        List<MatchResult> rows = Files.readAllLines(GLOSSARY).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .filter(row -> !row.group(1).equals("English"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.group(2)).doesNotHaveDuplicates();
    }
}
