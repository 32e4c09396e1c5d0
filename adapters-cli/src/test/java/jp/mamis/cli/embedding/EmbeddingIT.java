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

    /** A host that writes beside the system's act, and fails in doing so while it is told to. */
    private static final String FAILING_HOST = """
            import jakarta.persistence.EntityManager;
            import java.util.concurrent.atomic.AtomicBoolean;
            import java.util.function.Supplier;
            import jp.mamis.application.AssociationSystem;
            import jp.mamis.application.kernel.Caller;
            import jp.mamis.application.kernel.UnitOfWork;
            import jp.mamis.persistence.Database;
            import jp.mamis.persistence.DatabaseSettings;
            import jp.mamis.persistence.PersistenceAdapters;

            class FailingHost {
                static final AtomicBoolean failing = new AtomicBoolean(true);

                record HostWork(Database database, PersistenceAdapters mamis) implements UnitOfWork {
                    public <T> T inTransaction(Supplier<T> work) {
                        return run(work, true);
                    }

                    public <T> T readOnly(Supplier<T> work) {
                        return run(work, false);
                    }

                    private <T> T run(Supplier<T> work, boolean writing) {
                        EntityManager host = database.entityManagers().createEntityManager();
                        try {
                            host.getTransaction().begin();
                            if (writing) {
                                host.createNativeQuery("insert into host_note values (1)").executeUpdate();
                            }
                            T answer = mamis.joining(host, work);
                            if (writing && failing.get()) {
                                host.createNativeQuery("insert into host_note values (1)").executeUpdate();
                            }
                            host.getTransaction().commit();
                            return answer;
                        } finally {
                            if (host.getTransaction().isActive()) {
                                host.getTransaction().rollback();
                            }
                            host.close();
                        }
                    }
                }

                static Object alone(Database database, String sql) {
                    EntityManager host = database.entityManagers().createEntityManager();
                    host.getTransaction().begin();
                    try {
                        return sql.startsWith("select")
                                ? host.createNativeQuery(sql).getSingleResult()
                                : host.createNativeQuery(sql).executeUpdate();
                    } finally {
                        host.getTransaction().commit();
                        host.close();
                    }
                }

                static void tell(String when, AssociationSystem system, Database database) {
                    System.out.println(when + ": bodies "
                            + system.hierarchy().currentHierarchy().get().all().size() + ", notes "
                            + alone(database, "select count(*) from host_note") + ", entries "
                            + alone(database, "select count(*) from journal_entry"));
                }

                public static void main(String... args) {
                    try (Database database = Database.open(new DatabaseSettings(args[0], args[1], args[2], 4))) {
                        PersistenceAdapters mamis = new PersistenceAdapters(database);
                        alone(database, "create table host_note (id integer primary key)");
                        try {
                            AssociationSystem system = AssociationSystem.builder(mamis.ports()
                                            .withWork(new HostWork(database, mamis)))
                                    .build();
                            Caller operator = Caller.operator("host", "failing");
                            try {
                                system.hierarchy().foundFederation().loadSample(operator);
                            } catch (RuntimeException refusedByTheHost) {
                                System.out.println("failed");
                            }
                            tell("after the failure", system, database);
                            failing.set(false);
                            System.out.println(system.hierarchy().foundFederation().loadSample(operator)
                                    .refusals());
                            tell("after the success", system, database);
                        } finally {
                            alone(database, "drop table host_note");
                        }
                    }
                }
            }
            """;

    @Test
    void an_act_whose_host_fails_leaves_nothing_behind_and_can_be_done_again()
            throws IOException, InterruptedException {
        compile(FAILING_HOST);

        String said = run("FailingHost", DATABASE.settings());

        assertThat(said)
                .contains("failed", "after the failure: bodies 0, notes 0, entries 0", "Optional.empty")
                .containsPattern("after the success: bodies \\d{3,}, notes 1, entries 1\\b");
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
