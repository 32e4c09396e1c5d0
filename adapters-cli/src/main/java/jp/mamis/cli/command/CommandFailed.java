package jp.mamis.cli.command;

import java.util.List;

/** Ends a command with a code and what to say about it, already in the reader's language. */
public final class CommandFailed extends RuntimeException {

    private final ExitCode code;
    private final transient List<String> lines;

    public CommandFailed(ExitCode code, List<String> lines) {
        super(code.name());
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    public CommandFailed(ExitCode code, String line) {
        this(code, List.of(line));
    }

    public ExitCode code() {
        return code;
    }

    public List<String> lines() {
        return lines;
    }
}
