package jp.mamis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Promise;
import org.junit.jupiter.api.Test;

/**
 * Every rule and promise of the certification authority has a test that proves it, and the table of proofs says which. After a
 * change write it anew with {@code -Dmamis.rules.write=true} and commit it. The tests of all modules are read as text, since those
 * that build on this one cannot be asked.
 */
class ProofsRegisterTest {

    private static final Path TABLE = Path.of("docs", "proofs.md");
    private static final Path RULES = Path.of("docs", "rules.md");
    private static final Pattern RULE =
            Pattern.compile("^\\| (.*) \\| .* \\| .* \\| `([\\w.]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern PROOF = Pattern.compile(
            "@(?:Parameterized)?Test(?:\\([^)]*\\))?\\s+@Proves\\(([^)]*)\\).*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    /** Whose rules have to be proved. */
    private static final List<String> PROVED =
            List.of("hpki.", "qualification.FactPolicy", "qualification.StandingPolicy");

    @Test
    void every_rule_and_promise_has_a_test_and_the_committed_table_names_it() throws IOException {
        Map<String, String> claims = claims();
        Map<String, Set<String>> proofs = proofs(claims.keySet());

        assertThat(claims.keySet()).as("rules and promises without a test").isEqualTo(proofs.keySet());
        String table = table(claims, proofs);
        if (Boolean.getBoolean("mamis.rules.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).hasContent(table);
    }

    /** What is claimed, by name: the rules with their sentence, and the promises. */
    private static Map<String, String> claims() throws IOException {
        Map<String, String> claims = new TreeMap<>();
        RULE.matcher(Files.readString(RULES))
                .results()
                .filter(found -> PROVED.stream().anyMatch(found.group(2)::startsWith))
                .forEach(found -> claims.put(found.group(2), found.group(1)));
        Stream.of(Promise.values()).forEach(promise -> claims.put(promise.name(), promise.text()));
        return claims;
    }

    private static Map<String, Set<String>> proofs(Set<String> claims) throws IOException {
        Map<String, Set<String>> proofs = new TreeMap<>();
        for (Path file : tests()) {
            String source = Files.readString(file);
            List<MatchResult> found = PROOF.matcher(source).results().toList();
            assertThat(found).as("@Proves out of its place in %s", file).hasSize(count(source));
            String type = file.getFileName().toString().replace(".java", "");
            for (MatchResult proof : found) {
                for (String name : named(proof.group(1), claims)) {
                    proofs.computeIfAbsent(name, each -> new TreeSet<>()).add(type + "." + proof.group(2));
                }
            }
        }
        return proofs;
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> found = new ArrayList<>();
            for (Path module : modules.map(each -> each.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("ProofsRegisterTest.java"))
                            .forEach(found::add);
                }
            }
            return found;
        }
    }

    private static int count(String source) {
        return (int) Pattern.compile("^\\s+@Proves\\(", Pattern.MULTILINE)
                .matcher(source)
                .results()
                .count();
    }

    /** The claims an annotation names; a name that nothing has is a slip. */
    private static Set<String> named(String content, Set<String> claims) {
        Set<String> named = new TreeSet<>();
        NAME.matcher(content).results().map(found -> found.group(1)).forEach(name -> {
            List<String> meant = claims.stream()
                    .filter(claim -> name.endsWith(".*")
                            ? claim.startsWith(name.substring(0, name.length() - 1))
                            : claim.equals(name))
                    .toList();
            assertThat(meant).as("what %s stands for", name).isNotEmpty();
            named.addAll(meant);
        });
        return named;
    }

    private static String table(Map<String, String> claims, Map<String, Set<String>> proofs) {
        return "# Table of proofs\n\n"
                + "Generated from the tests; do not edit. Every rule and promise of the certification authority, with the tests"
                + " that fail where it does not hold.\n\n"
                + "| Claim | Name | Proved by |\n|---|---|---|\n"
                + claims.entrySet().stream()
                        .map(claim -> "| %s | `%s` | %s |\n"
                                .formatted(
                                        claim.getValue(),
                                        claim.getKey(),
                                        proofs.getOrDefault(claim.getKey(), Set.of()).stream()
                                                .map(test -> "`" + test + "`")
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining());
    }
}
