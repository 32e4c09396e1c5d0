package jp.mamis.cli.accounts;

import java.util.Map;
import jp.mamis.application.accounts.EnrolAtLogIn;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.LogOut;
import jp.mamis.application.accounts.ProveAtLogIn;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;

/** Asks for what a log-in takes: password, and second factor where there is one. */
public final class LogInDialogue {

    private final CommandContext context;
    private final CodeOptions code;

    LogInDialogue(CommandContext context, CodeOptions code) {
        this.context = context;
        this.code = code;
    }

    /** For commands that several persons log in to, one after the other. */
    public LogInDialogue(CommandContext context) {
        this(context, new CodeOptions());
    }

    /** Somebody who is logged in as long as this is open. */
    public record Guest(CommandContext context, SessionToken token, Caller caller) implements AutoCloseable {

        @Override
        public void close() {
            context.require(context.system()
                    .accounts()
                    .logOut()
                    .logOut(new LogOut.Command(token), Caller.anonymous(Channel.CLI, context.request())));
        }
    }

    /** Asks for the log-in ID too; the session is kept in no file. */
    public Guest guest(String question) {
        context.say(question, Map.of());
        SessionToken token = logIn(LoginId.parse(context.line()));
        return context.system()
                .accounts()
                .resolveSession()
                .resolve(new ResolveSession.Command(token), nobody())
                .map(me -> new Guest(context, token, me.caller()))
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.NOT_REACHED, context.words().get("cli.log-in-needed")));
    }

    SessionToken logIn(LoginId who) {
        try (Password password = Typed.password(context, "accounts.ask-password")) {
            return completed(context.require(
                    context.system().accounts().logIn().logIn(new LogIn.Command(who, password), nobody())));
        }
    }

    private SessionToken completed(LogIn.Opened opened) {
        return switch (opened.next()) {
            case NOTHING -> opened.token();
            case FACTOR -> proved(opened);
            case ENROLMENT -> enrolled(opened);
        };
    }

    private SessionToken proved(LogIn.Opened opened) {
        FactorCode typed = FactorCode.parse(code.read("accounts.ask-factor-code", context));
        return context.require(
                        factors().proveAtLogIn().prove(new ProveAtLogIn.Command(opened.token(), typed), nobody()))
                .token();
    }

    private SessionToken enrolled(LogIn.Opened opened) {
        FactorQueries queries = factors().factorQueries();
        FactorQueries.AppOffer offer =
                queries.newApp(queries.awaited(opened.token()).orElseThrow());
        context.say(
                "accounts.set-up-app",
                Map.of("key", offer.key().printed(), "uri", offer.key().uri("MAMIS", offer.loginId())));
        AppCode typed = AppCode.parse(code.read("accounts.ask-app-code", context));
        EnrolAtLogIn.Enrolled done = context.require(factors()
                .enrolAtLogIn()
                .enrol(new EnrolAtLogIn.Command(opened.token(), offer.ticket(), typed), nobody()));
        Codes.printRecovery(done.recoveryCodes(), context);
        return done.session().token();
    }

    private FactorUseCases factors() {
        return context.system().accounts().factors();
    }

    private Caller nobody() {
        return Caller.anonymous(Channel.CLI, context.request());
    }
}
