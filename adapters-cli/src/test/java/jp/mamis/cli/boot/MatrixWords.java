package jp.mamis.cli.boot;

import static jp.mamis.cli.boot.MatrixScene.DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command with words that it understands, read off the parser: new commands take part by being there. */
final class MatrixWords {

    /** They end the session that the next command needs. */
    private static final Set<String> OF_THE_SESSION = Set.of("login", "logout", "confirm");

    /** Filled in though the parser could do without: they say whose data is meant, or the command asks for them itself. */
    private static final Set<String> GIVEN = Set.of("--at", "--body", "--paper", "--direction", "--with", "--on");

    private final MatrixScene scene;

    MatrixWords(MatrixScene scene) {
        this.scene = scene;
    }

    /** Every command that does something, with arguments that name the district, its doctor and the procedure. */
    Map<String, String[]> all() {
        Map<String, String[]> found = new TreeMap<>();
        leaves(Main.commandLine()).forEach(command -> {
            CommandSpec spec = command.getCommandSpec();
            List<String> words =
                    new ArrayList<>(List.of(spec.qualifiedName().split(" ")).subList(1, depth(spec)));
            String name = String.join(" ", words);
            if (OF_THE_SESSION.contains(name)) {
                return;
            }
            if (scene.words(name).isPresent()) {
                found.put(name, scene.words(name).orElseThrow());
                return;
            }
            for (OptionSpec option : spec.options()) {
                if (option.required() || GIVEN.contains(option.longestName())) {
                    words.add(option.longestName());
                    if (option.arity().max() > 0) {
                        words.add(value(option));
                    }
                } else if (option.longestName().equals("--yes")) {
                    words.add("--yes");
                }
            }
            for (PositionalParamSpec positional : spec.positionalParameters()) {
                words.add(value(positional));
            }
            found.put(name, words.toArray(String[]::new));
        });
        assertThat(found).hasSizeGreaterThan(60);
        return found;
    }

    private static int depth(CommandSpec spec) {
        return spec.qualifiedName().split(" ").length;
    }

    static Stream<CommandLine> leaves(CommandLine command) {
        Map<String, CommandLine> below = command.getSubcommands();
        return below.isEmpty() ? Stream.of(command) : below.values().stream().flatMap(MatrixWords::leaves);
    }

    private String value(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return argument.completionCandidates().iterator().next();
        }
        return switch (argument.paramLabel()) {
            case "CODE", "ASSOCIATION", "BELOW" -> DISTRICT;
            case "PROCEDURE" -> scene.reference;
            case "PERSON", "ID", "PAPER", "ORDER", "OF", "JOB" -> scene.id(name(argument));
            case "LOGIN-ID" -> "matrix-doctor";
            case "DAY" -> "2031-04-01";
            case "VERSION", "NUMBER", "EDITION" -> "1";
            case "FILE" -> name(argument).matches("procedure file (remove|save)") ? scene.id("") : scene.file();
            case "PATH" -> scene.saved();
            case "AUTHORITY" -> "sign1";
            case "SERIAL" -> "ABCDEF";
            case "TAKER" -> "14010";
            case "WAY" -> "post";
            case "MOMENT" -> "2026-04-01T14:05";
            case "NN" -> "13";
            case "PP", "PREFECTURE" -> "14";
            case "ADDRESS" -> "desk@association.example";
            default -> "見本";
        };
    }

    private static String name(ArgSpec argument) {
        String qualified = argument.command().qualifiedName();
        return qualified.substring(qualified.indexOf(' ') + 1);
    }
}
