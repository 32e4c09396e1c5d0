package jp.mamis.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.RefusalKind;
import jp.mamis.cli.output.Progress;
import jp.mamis.cli.output.Results;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/**
 * What a command works with; a command class takes it in its constructor. Nothing is opened before it is asked for.
 * Long because whatever commands have in common is asked for in one place.
 *
 * <pre>{@code
 * @Command(name = "show", description = "Show one body.")
 * public final class AssociationShow implements Runnable {
 *     @Parameters(paramLabel = "CODE") private String code = "";
 *     private final CommandContext context;
 *
 *     public AssociationShow(CommandContext context) { this.context = context; }
 *
 *     public void run() {
 *         AssociationView view = context.require(context.system().hierarchy().queries()
 *                 .body(AssociationCode.parse(code), context.caller()));
 *         context.results().one(view, List.of(Column.of("code", AssociationView::code), …));
 *     }
 * }
 * }</pre>
 */
public final class CommandContext {

    /** The parts of the surroundings that differ between the real thing and tests. */
    public interface Surroundings {

        /** The system, opened at the first call. */
        AssociationSystem system();

        /** Verification of certificates, which opens nothing. */
        VerificationUseCases verification();

        /** Environment variables. */
        Map<String, String> environment();

        /** The number of the operating-system user when that user owns the installation. */
        Optional<String> owner();

        BufferedReader in();

        PrintWriter out();

        PrintWriter err();

        /** Lets some time pass before something is looked at again. */
        void pause(Duration time);

        /** Whether a person sits at the other end of {@link #err()}. */
        boolean terminal();
    }

    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final String request;
    private final Function<AssociationSystem, Optional<SignedIn>> holder;

    /**
     * @param holder who is logged in, by the token kept or given
     */
    public CommandContext(
            Surroundings surroundings,
            GlobalOptions options,
            Supplier<String> requests,
            Function<AssociationSystem, Optional<SignedIn>> holder) {
        this.surroundings = surroundings;
        this.options = options;
        this.request = requests.get();
        this.holder = holder;
    }

    public AssociationSystem system() {
        return surroundings.system();
    }

    /** Verification of certificates; needs neither log-in nor database. */
    public VerificationUseCases verification() {
        return surroundings.verification();
    }

    /** The id of this call, for journal and logs. */
    public String request() {
        return request;
    }

    /** Who is logged in. @throws CommandFailed when nobody is, or a doctor who has still to agree to something */
    public Caller caller() {
        return admitted().caller();
    }

    /** The same, with the session. */
    public SignedIn admitted() {
        SignedIn me = signedIn();
        if (system().consent().admitDoctor().admit(me.caller()).refusals().isPresent()) {
            throw new CommandFailed(ExitCode.NOT_REACHED, words().get("cli.consent-needed"));
        }
        return me;
    }

    /** The same, agreed or not: for what agreeing and logging in and out take. @throws CommandFailed when nobody is */
    public SignedIn signedIn() {
        return holder.apply(system())
                .orElseThrow(() -> new CommandFailed(ExitCode.NOT_REACHED, words().get("cli.log-in-needed")));
    }

    /**
     * Who is logged in; the operator where nobody has logged in and the operating-system user is one. A log-in that has
     * ended never turns into the operator. @throws CommandFailed when it is neither
     */
    public Caller callerOrOperator() {
        return token().read().isPresent() ? caller() : operator();
    }

    /** The operator of the installation. @throws CommandFailed when the operating-system user does not own it */
    public Caller operator() {
        return surroundings
                .owner()
                .map(user -> Caller.operator(user, request))
                .orElseThrow(() -> new CommandFailed(ExitCode.NOT_REACHED, words().get("cli.owner-needed")));
    }

    public TokenFile token() {
        return new TokenFile(surroundings.environment());
    }

    public Results results() {
        return new Results(surroundings.out(), options.format(), options.mark(), words());
    }

    public Words words() {
        return options.words(surroundings.environment());
    }

    public Progress progress() {
        return new Progress(surroundings.err(), words(), surroundings.terminal(), System::nanoTime);
    }

    /** Lets some time pass before something is looked at again. */
    public void pause(Duration time) {
        surroundings.pause(time);
    }

    /** Says something that is no result. */
    public void say(String key, Map<String, ?> values) {
        surroundings.err().println(words().get(key, values));
        surroundings.err().flush();
    }

    /** The accepted value. @throws CommandFailed with every reason when refused */
    public <T> T require(Outcome<T> outcome) {
        return require(outcome, Map.of());
    }

    /**
     * The same of a command that has an option of another name for a part of the request.
     *
     * @param named options by part
     */
    public <T> T require(Outcome<T> outcome, Map<String, String> named) {
        return outcome.fold(Function.identity(), reasons -> {
            throw refused(reasons, named);
        });
    }

    /** Asks before something that cannot be undone; {@code --yes} answers for scripts. @throws CommandFailed on a no */
    public void confirm(String key, Map<String, ?> values) {
        if (options.yes()) {
            return;
        }
        surroundings.err().print(words().get(key, values) + " " + words().get("cli.yes-or-no") + " ");
        surroundings.err().flush();
        String answer = line().strip();
        if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes") && !answer.equals("はい")) {
            throw new CommandFailed(ExitCode.REFUSED, words().get("cli.not-confirmed"));
        }
    }

    /** The next line of input, empty at its end. */
    public String line() {
        try {
            return Optional.ofNullable(surroundings.in().readLine()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the input, line by line. */
    public List<String> lines() {
        return surroundings.in().lines().toList();
    }

    private CommandFailed refused(Refusals reasons, Map<String, String> named) {
        List<String> lines = reasons.reasons().stream()
                .map(reason -> reason.field()
                        .map(field -> named.getOrDefault(field, field))
                        .map(field -> words().at(field, words().of(reason)))
                        .orElseGet(() -> words().of(reason)))
                .toList();
        return new CommandFailed(ExitCode.of(RefusalKind.of(reasons)), lines);
    }
}
