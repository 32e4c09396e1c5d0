package jp.mamis.cli.command;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.HashingBusy;
import jp.mamis.application.hpki.ca.ListsMissed;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.status.AnswersMissed;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.kernel.MalformedValue;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that words what ended a command and chooses its exit code. Never a stack trace, except for a bug. */
public final class Endings {

    /** The same command may succeed later. */
    private static final Set<TokenFailure.Reason> PASSING = EnumSet.of(
            TokenFailure.Reason.TOKEN_GONE, TokenFailure.Reason.TOKEN_BUSY, TokenFailure.Reason.MODULE_IN_USE);

    private final PrintWriter err;
    private final Words words;

    public Endings(PrintWriter err, Words words) {
        this.err = err;
        this.words = words;
    }

    public ExitCode of(Exception thrown) {
        if (thrown instanceof CommandFailed failed) {
            failed.lines().forEach(this::say);
            return failed.code();
        }
        if (thrown instanceof MalformedValue malformed) {
            say(words.of(malformed));
            return ExitCode.MISUSED;
        }
        if (thrown instanceof StaleState) {
            say(words.get("cli.stale"));
            return ExitCode.CONFLICT;
        }
        if (thrown instanceof HashingBusy) {
            say(words.get("cli.busy"));
            return ExitCode.UNAVAILABLE;
        }
        if (thrown instanceof TokenFailure failed) {
            say(words.get(
                    "token." + failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Map.of("what", failed.what())));
            return PASSING.contains(failed.reason()) ? ExitCode.UNAVAILABLE : ExitCode.REFUSED;
        }
        if (thrown instanceof ListsMissed some) {
            return first(some.missed().stream().map(each -> missed("crl.missed", each.authority(), each.cause())));
        }
        if (thrown instanceof AnswersMissed some) {
            return first(some.missed().stream().map(each -> missed("ocsp.missed", each.authority(), each.cause())));
        }
        if (thrown instanceof PortFailure) {
            say(words.get("cli.unavailable"));
            return ExitCode.UNAVAILABLE;
        }
        say(words.get("cli.bug", Map.of("what", thrown.getClass().getName())));
        thrown.printStackTrace(err);
        err.flush();
        return ExitCode.BUG;
    }

    /** Each authority with what it met; the code is that of the first. */
    private static ExitCode first(Stream<ExitCode> codes) {
        return codes.toList().get(0);
    }

    private ExitCode missed(String key, AuthorityName authority, PortFailure cause) {
        say(words.get(key, Map.of("authority", authority)));
        return of(cause);
    }

    /** An option or argument that the command does not take, lacks, or cannot read. */
    public ExitCode of(ParameterException misuse) {
        say(worded(misuse));
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        say(words.get("cli.see-help", Map.of("command", command)));
        return ExitCode.MISUSED;
    }

    private String worded(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unknown) {
            return words.get("cli.unknown", Map.of("what", String.join(" ", unknown.getUnmatched())));
        }
        if (misuse instanceof MissingParameterException missing) {
            String what = missing.getMissing().stream().map(Endings::named).collect(Collectors.joining(" "));
            return words.get("cli.missing", Map.of("what", what.isEmpty() ? misuse.getMessage() : what));
        }
        if (misuse.getCause() instanceof MalformedValue malformed) {
            return words.of(malformed);
        }
        return misuse.getArgSpec() != null && misuse.getValue() != null
                ? unreadable(misuse.getArgSpec(), misuse.getValue())
                : words.get("cli.misused", Map.of("what", String.valueOf(misuse.getMessage())));
    }

    private String unreadable(ArgSpec asked, String value) {
        Map<String, String> told = Map.of("what", named(asked), "value", value);
        if (asked.type() == UUID.class) {
            return words.get("cli.unreadable.id", told);
        }
        if (asked.completionCandidates() == null) {
            return words.get("cli.unreadable.number", told);
        }
        return words.get(
                "cli.unreadable.choice",
                Map.of(
                        "what",
                        named(asked),
                        "value",
                        value,
                        "choices",
                        String.join(", ", asked.completionCandidates())));
    }

    private static String named(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    }

    private void say(String line) {
        err.println(line);
        err.flush();
    }
}
