package jp.mamis.cli.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakingInTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");
    private static final Password PASSWORD = Password.of("correct horse battery staple");
    private static final Pattern CODE = Pattern.compile("\"oneUseCode\":\"([^\"]+)\"");

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void load_the_sample() {
        assertThat(mamis.run("association", "load-sample").code()).isZero();
    }

    @Test
    void on_an_empty_installation_a_doctor_is_registered_enrolled_and_logs_in() {
        Ended registered = register();
        Ended enrolled = mamis.run(enrol("1401A,A1,2020-04-01", "14010,A1,令和2年4月1日", "14000,A1,R2.4.1"));
        Ended opened = openAccount("doctor-0001");

        assertThat(registered.err()).as(registered.err()).contains("661234");
        assertThat(List.of(registered.code(), enrolled.code(), opened.code()))
                .as(enrolled.err() + opened.err())
                .containsOnly(0);
        OwnRegistration own = ownOf("doctor-0001", opened);
        assertThat(own.data().name().full()).isEqualTo("見本　花子");
        assertThat(own.data().kana().full()).isEqualTo("ミホン　ハナコ");
        assertThat(own.data().contact().home().orElseThrow().line()).isEqualTo("架空市見本町１");
        assertThat(own.history())
                .extracting(membership -> membership.category().label())
                .containsExactly("A1", "A1", "A1");
    }

    @Test
    void every_fault_of_a_registration_is_told_at_once_with_its_option() {
        Ended wrong = mamis.run(
                "member",
                "register",
                "--family",
                "見本",
                "--family-kana",
                "漢字",
                "--birth",
                "2020-02-30",
                "--sex",
                "?",
                "--licence",
                "0",
                "--prefecture",
                "架空県",
                "--phone",
                "12");

        assertThat(wrong.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err())
                .contains("--family-kana：", "--birth：", "--sex：", "--licence：", "--prefecture：", "--phone：")
                .contains("必要な指定がありません：--licence-day", "必要な指定がありません：--graduation")
                .contains("必要な指定がありません：--postal-code", "必要な指定がありません：--line")
                .doesNotContain("--family：");
    }

    @Test
    void nobody_is_registered_or_given_an_account_twice() {
        register();
        openAccount("doctor-0001");

        Ended again = register();
        Ended second = openAccount("doctor-0002");

        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("licence: ");
        assertThat(second.code()).isNotZero();
        assertThat(second.out()).isEmpty();
    }

    @Test
    void every_fault_of_an_enrolment_is_told_at_once() {
        Ended wrong = mamis.run(
                "member",
                "enrol",
                "0",
                "--in",
                "1401A",
                "--in",
                "1401A,A9,2020-04-01",
                "--own-category",
                "1401A",
                "--own-category",
                "14010,B");

        assertThat(wrong.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(wrong.err())
                .contains("LICENCE：", "--in：「1401A」", "--in：「A9」", "--own-category：「1401A」", "--own-category：「14010,B」")
                .contains("必要な指定がありません：--workplace", "必要な指定がありません：--owner");
    }

    @Test
    void the_rules_of_joining_hold_for_those_taken_in() {
        register();

        Ended gap = mamis.run(enrol("N1000,A1,2020-04-01"));
        Ended nobody = mamis.run(
                "member", "enrol", "669999", "--workplace", "見本医院", "--owner", "80", "--in", "1401A,A1,R2.4.1");

        assertThat(gap.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(nobody.code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void only_the_operator_takes_in() {
        mamis.asStranger();

        assertThat(List.of(
                        register().code(),
                        mamis.run(enrol("1401A,A1,2020-04-01")).code(),
                        openAccount("doctor-0001").code()))
                .containsOnly(ExitCode.NOT_REACHED.number());
    }

    private Ended register() {
        List<String> words = new ArrayList<>(List.of("member", "register", "--family", "見本", "--given", "花子"));
        words.addAll(List.of("--family-kana", "みほん", "--given-kana", "はなこ", "--birth", "昭和55年4月1日"));
        words.addAll(List.of("--sex", "女", "--licence", "661234", "--licence-day", "H18.4.20"));
        words.addAll(List.of("--graduation", "2006/03", "--postal-code", "550-0000", "--prefecture", "大阪府"));
        words.addAll(List.of("--line", "架空市見本町1", "--mail", "hanako@example.jp"));
        return mamis.run(words.toArray(String[]::new));
    }

    private static String[] enrol(String... memberships) {
        List<String> words =
                new ArrayList<>(List.of("member", "enrol", "661234", "--workplace", "見本医院", "--owner", "80"));
        for (String membership : memberships) {
            words.addAll(List.of("--in", membership));
        }
        return words.toArray(String[]::new);
    }

    private Ended openAccount(String loginId) {
        return mamis.run("account", "open-physician", "661234", loginId, "--name", "見本 花子", "--format", "json");
    }

    private OwnRegistration ownOf(String loginId, Ended opened) {
        Matcher code = CODE.matcher(opened.out());
        assertThat(code.find()).as(opened.out()).isTrue();
        AccountUseCases accounts = mamis.system().accounts();
        LoginId id = LoginId.parse(loginId);
        assertThat(accounts.resetPassword()
                        .reset(new ResetPassword.Command(id, OneUseCode.parse(code.group(1)), PASSWORD), OPERATOR)
                        .accepted())
                .isPresent();
        LogIn.Opened session = accounts.logIn()
                .logIn(new LogIn.Command(id, PASSWORD), OPERATOR)
                .accepted()
                .orElseThrow();
        Caller doctor = accounts.resolveSession()
                .resolve(new ResolveSession.Command(session.token()), OPERATOR)
                .orElseThrow()
                .caller();
        return mamis.system()
                .membership()
                .ownRegistration()
                .own(doctor)
                .accepted()
                .orElseThrow();
    }
}
