package jp.mamis.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.accounts.ApproveLogIn;
import jp.mamis.application.accounts.EnrolApp;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.FactorSetUp;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.PlainAppKeys;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.ShortCode;
import jp.mamis.domain.accounts.TimeStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator with an authenticator app at the command line. */
class SecondFactorCommandTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Caller NOBODY = Caller.anonymous(Channel.CLI, "test");

    private final InProcess mamis = InProcess.inMemory();
    private Administrator administrator;
    private List<OneUseCode> recovery;
    private SessionToken session;

    @TempDir
    Path folder;

    @BeforeEach
    void an_app_is_set_up() {
        mamis.run("association", "load-sample");
        administrator = Administrator.of("N1000", mamis);
        SignedIn me = mamis.system()
                .accounts()
                .resolveSession()
                .resolve(new ResolveSession.Command(SessionToken.parse(administrator.token())), NOBODY)
                .orElseThrow();
        FactorQueries.AppOffer offer =
                mamis.system().accounts().factors().factorQueries().newApp(me);
        FactorSetUp done = mamis.system()
                .accounts()
                .factors()
                .enrolApp()
                .enrol(
                        new EnrolApp.Command(
                                offer.ticket(), new PlainAppKeys().code(offer.key(), TimeStep.at(Instant.now()))),
                        me)
                .accepted()
                .orElseThrow();
        recovery = done.recoveryCodes();
        session = done.session();
        mamis.with("XDG_CONFIG_HOME", folder.toString());
    }

    private String code(int which) {
        return recovery.get(which).printed();
    }

    private Ended logIn(String typed, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = "login";
        arguments[1] = administrator.loginId().text();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return mamis.typing(typed).run(arguments);
    }

    @Test
    void the_log_in_reads_the_code_behind_the_password() {
        Ended done = logIn(PASSWORD + "\n" + code(0) + "\n");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(mamis.run("account", "list", "N1000").code()).isZero();
    }

    @Test
    void the_log_in_reads_the_code_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("code"), code(1) + "\n");

        assertThat(logIn(PASSWORD + "\n", "--code-file", file.toString()).code())
                .isZero();
        assertThat(logIn(PASSWORD + "\n", "--code-file", folder.resolve("none").toString())
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void a_wrong_code_keeps_no_session() {
        Ended wrong = logIn(PASSWORD + "\nABCDE-FGHJK-MNPQR\n");

        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(wrong.err()).contains("確認コードが正しくない").doesNotContain("ABCDE");
        assertThat(mamis.run("account", "list", "N1000").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void no_command_takes_the_token_of_a_log_in_that_waits() {
        LogIn.Opened waiting = mamis.system()
                .accounts()
                .logIn()
                .logIn(new LogIn.Command(administrator.loginId(), Password.of(PASSWORD)), NOBODY)
                .accepted()
                .orElseThrow();
        mamis.with("MAMIS_TOKEN", waiting.token().text());

        assertThat(waiting.next()).isEqualTo(LogIn.Next.FACTOR);
        for (List<String> command : List.of(
                List.of("account", "list", "N1000"),
                List.of("member", "list", "N1000"),
                List.of("logout", "--everywhere"),
                List.of("confirm"))) {
            assertThat(mamis.run(command.toArray(String[]::new)).code())
                    .as(command.toString())
                    .isEqualTo(ExitCode.NOT_REACHED.number());
        }
    }

    @Test
    void who_is_logged_in_is_confirmed_by_a_code() {
        logIn(PASSWORD + "\n" + code(2) + "\n");

        Ended wrong = mamis.typing("000000\n").run("confirm");
        Ended right = mamis.typing(code(3) + "\n").run("confirm");

        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(right.code()).as(right.err()).isZero();
    }

    @Test
    void who_must_have_a_factor_sets_one_up_at_the_log_in() {
        InProcess strict = InProcess.askingStaff();
        strict.run("association", "load-sample");
        String token = Administrator.of("N1000", strict).token();
        strict.with("MAMIS_TOKEN", token);

        assertThat(strict.run("account", "list", "N1000").code()).isEqualTo(ExitCode.NOT_REACHED.number());

        strict.with("MAMIS_TOKEN", "").with("XDG_CONFIG_HOME", folder.toString());
        Ended failed = strict.typing(PASSWORD + "\n999\n")
                .run("login", administrator.loginId().text());
        Matcher key = Pattern.compile("([A-Z2-7]{4} ){7}[A-Z2-7]{4}").matcher(failed.err());

        assertThat(failed.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(key.find()).as(failed.err()).isTrue();
        assertThat(failed.err()).contains("otpauth://totp/");
    }

    @Test
    void a_browser_lets_the_command_in() {
        Ended done = mamis.meanwhile(this::approve).run("login", "--browser");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.err())
                .contains("/my/approval?code=", administrator.loginId().text());
        assertThat(mamis.run("account", "list", "N1000").code()).isZero();
    }

    /** As the page does, with the code that the command shows. */
    private void approve() {
        SignedIn me = mamis.system()
                .accounts()
                .resolveSession()
                .resolve(new ResolveSession.Command(session), NOBODY)
                .orElseThrow();
        Matcher shown = Pattern.compile("[A-Z]{4}-[A-Z]{4}").matcher(mamis.saidSoFar());
        assertThat(shown.find()).isTrue();
        assertThat(mamis.system()
                        .accounts()
                        .factors()
                        .approveLogIn()
                        .approve(new ApproveLogIn.Command(ShortCode.parse(shown.group())), me)
                        .refusals())
                .isEmpty();
    }
}
