package jp.mamis.cli.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A foreign system, written as the README says, on nothing but the jars that were built. */
class EmbeddingIT {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.*?)```");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path classes;

    @Test
    void the_example_of_the_readme_compiles_and_runs() throws IOException, InterruptedException {
        compile(example());

        String said = run("Embedding", DATABASE.settings());

        assertThat(said).containsPattern("\\d{3,} bodies").contains("firstBreak=Optional.empty");
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(example.find()).as("the README shows an example").isTrue();
        return example.group(1);
    }

    private void compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-classpath", jars(), "-d", classes.toString(), "-proc:none", "--release", "17");
        boolean compiled = compiler.getTask(said, null, null, options, null, List.of(new Text(source)))
                .call();
        assertThat(compiled).as(said.toString()).isTrue();
    }

    private String run(String type, DatabaseSettings database) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        jars() + ":" + classes,
                        type,
                        database.url(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** What the command line is shipped with: our jars and what they need, no test code. */
    private static String jars() {
        try (Stream<Path> all = Files.list(Path.of("target", "lib"))) {
            return all.map(Path::toString).sorted().collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String source;

        Text(String source) {
            super(URI.create("string:///Embedding.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
