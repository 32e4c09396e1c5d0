package jp.mamis.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.mamis.application.accounts.EnrolApp;
import jp.mamis.application.accounts.FactorQueries;
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
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.TimeStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspension, deputies and partners at the command line. */
class StandInCommandTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Caller NOBODY = Caller.anonymous(Channel.CLI, "test");

    private final InProcess mamis = InProcess.inMemory();
    private final String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    private Administrator administrator;

    @BeforeEach
    void an_administrator_and_a_clerk() {
        mamis.run("association", "load-sample");
        administrator = Administrator.of("1401A", mamis);
        as(administrator);
    }

    private void as(Administrator one) {
        mamis.with("MAMIS_TOKEN", one.token());
    }

    private Ended done(String... arguments) {
        Ended ended = mamis.run(arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private void clerk() {
        done("account", "open", "1401A", "clerk-0001", "--name", "見本 花子");
    }

    private String version() {
        return done("account", "list", "1401A", "--format", "json")
                .out()
                .replaceFirst("(?s).*\"clerk-0001\".*?\"version\":\"?([0-9]+).*", "$1");
    }

    @Test
    void an_account_is_suspended_after_a_question_and_resumed_as_it_was_listed() {
        clerk();

        Ended unsure = mamis.typing("n\n").run("account", "suspend", "clerk-0001", "--reason", "BREACH");
        Ended bare = mamis.run("account", "suspend", "clerk-0001", "--reason", "OTHER", "--yes");
        Ended suspended = done("account", "suspend", "clerk-0001", "--reason", "OTHER", "--note", "長期の休職", "--yes");
        Ended again = mamis.run("account", "suspend", "clerk-0001", "--reason", "BREACH", "--yes");
        String seen = version();
        Ended stale = mamis.run("account", "resume", "clerk-0001", "--seen", "1");
        Ended resumed = done("account", "resume", "clerk-0001", "--seen", seen);

        assertThat(unsure.err()).contains("利用を停止し", "中止しました");
        assertThat(bare.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(suspended.err()).contains("clerk-0001 の利用を停止しました");
        assertThat(again.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(stale.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(resumed.err()).contains("clerk-0001 の利用を再開しました");
        assertThat(mamis.run("account", "resume", "clerk-0001").code()).isEqualTo(ExitCode.CONFLICT.number());
    }

    @Test
    void nobody_suspends_what_is_out_of_reach() {
        Administrator other = Administrator.of("14020", mamis);

        Ended refused = mamis.run("account", "suspend", other.loginId().text(), "--reason", "BREACH", "--yes");

        assertThat(refused.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(refused.err()).contains("見つかりません");
    }

    @Test
    void a_deputy_is_named_listed_and_ended() {
        clerk();
        String[] days = {"--duty", "ASSOCIATION_ADMINISTRATION", "--from", today, "--last", today};

        done("account", "deputise", "1401A", "clerk-0001", days[0], days[1], days[2], days[3], days[4], days[5]);
        String listed = done("account", "deputies", "1401A", "--format", "json").out();
        done("account", "end-deputy", "1401A", "clerk-0001", "--duty", "ASSOCIATION_ADMINISTRATION", "--yes");

        assertThat(listed).contains("clerk-0001", administrator.loginId().text());
        assertThat(done("account", "deputies", "1401A", "--format", "json").out())
                .doesNotContain("clerk-0001");
    }

    @Test
    void an_only_clerk_asks_the_partner_who_takes_the_lost_factor_away() {
        Administrator partner = Administrator.of("14000", mamis);
        done("account", "mandate", "1401A", "14000", "--kind", "PARTNER", "--from", today);
        setUpAnApp();

        Ended asked = mamis.typing(PASSWORD + "\n")
                .run("account", "ask-help", administrator.loginId().text());
        as(partner);
        String listed =
                done("account", "help-requests", "14000", "--format", "json").out();
        String request = listed.replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        Ended neither = mamis.run("account", "answer-help", "14000", request);
        Ended unsure = mamis.typing("n\n").run("account", "answer-help", "14000", request, "--check", "CALLED_BACK");
        assertThat(next()).isEqualTo(LogIn.Next.FACTOR);
        done("account", "answer-help", "14000", request, "--check", "CALLED_BACK", "--yes");

        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.err()).contains("神奈川県医師会に二要素認証の解除を依頼しました");
        assertThat(listed).contains(administrator.loginId().text(), "\"open\":true");
        assertThat(neither.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(unsure.err()).contains("中止しました");
        assertThat(next()).isEqualTo(LogIn.Next.NOTHING);
        assertThat(mamis.run("account", "answer-help", "14000", request, "--decline")
                        .code())
                .isEqualTo(ExitCode.CONFLICT.number());
    }

    @Test
    void who_has_no_partner_is_told_so() {
        setUpAnApp();

        Ended refused = mamis.typing(PASSWORD + "\n")
                .run("account", "ask-help", administrator.loginId().text());

        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
    }

    private LogIn.Next next() {
        return mamis.system()
                .accounts()
                .logIn()
                .logIn(new LogIn.Command(administrator.loginId(), Password.of(PASSWORD)), NOBODY)
                .accepted()
                .orElseThrow()
                .next();
    }

    private void setUpAnApp() {
        SignedIn me = mamis.system()
                .accounts()
                .resolveSession()
                .resolve(new ResolveSession.Command(SessionToken.parse(administrator.token())), NOBODY)
                .orElseThrow();
        FactorQueries.AppOffer offer =
                mamis.system().accounts().factors().factorQueries().newApp(me);
        assertThat(mamis.system()
                        .accounts()
                        .factors()
                        .enrolApp()
                        .enrol(
                                new EnrolApp.Command(
                                        offer.ticket(),
                                        new PlainAppKeys().code(offer.key(), TimeStep.at(Instant.now()))),
                                me)
                        .accepted())
                .isPresent();
    }
}
