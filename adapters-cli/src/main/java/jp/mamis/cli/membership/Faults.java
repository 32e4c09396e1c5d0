package jp.mamis.cli.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.kernel.MalformedValue;

/** Reads the values of options and keeps every fault, so that all are told at once, each with its option. */
final class Faults {

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    Faults(Words words) {
        this.words = words;
    }

    /** Empty for a blank text, and for one that is a fault. */
    <T> Optional<T> optional(String option, String text, Function<String, T> parse) {
        try {
            return Optional.of(text).filter(given -> !given.isBlank()).map(parse);
        } catch (MalformedValue malformed) {
            lines.add(words.get("member.fault", Map.of("option", option, "fault", words.of(malformed))));
            return Optional.empty();
        }
    }

    /** Empty for a fault only, which a blank text is. */
    <T> Optional<T> required(String option, String text, Function<String, T> parse) {
        if (text.isBlank()) {
            lines.add(words.get("cli.missing", Map.of("what", option)));
        }
        return optional(option, text, parse);
    }

    /** @throws CommandFailed with every fault so far; after it, what was required is there */
    void tell() {
        if (!lines.isEmpty()) {
            throw new CommandFailed(ExitCode.MISUSED, lines);
        }
    }
}
