package jp.mamis.domain.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that break a rule on purpose. They exist as text only, so that nobody can use them. */
public final class Breach {

    private static final Pattern NAME =
            Pattern.compile("package ([a-z0-9.]+);.*?(?:class|interface|record|enum) ([A-Za-z]+)", Pattern.DOTALL);

    private Breach() {}

    /** The classes of {@code sources}, compiled into {@code folder} over the test's own class path. */
    public static JavaClasses of(Path folder, String... sources) {
        try {
            List<Path> files = new ArrayList<>();
            for (String source : sources) {
                Matcher name = NAME.matcher(source);
                if (!name.find()) {
                    throw new IllegalArgumentException("no class in: " + source);
                }
                Path file = folder.resolve("src/" + name.group(1).replace('.', '/') + "/" + name.group(2) + ".java");
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source));
            }
            return compiled(folder.resolve("classes"), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses compiled(Path classes, List<Path> files) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(said.toString());
            }
        }
        return new ClassFileImporter().importPath(classes);
    }
}
