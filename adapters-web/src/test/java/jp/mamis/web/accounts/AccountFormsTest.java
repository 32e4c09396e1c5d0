package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

/** The forms on which people log in and set their password. */
class AccountFormsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);

    private static final String PASSWORD = "correct horse battery";
    private static final String NEXT = "staple correct horse";

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final FailureThrottle throttle = new FailureThrottle(CLOCK);
    private final LogInResource logIn = new LogInResource(web.system, web.templates, web.visits, throttle);
    private final ResetResource reset = new ResetResource(web.system, web.templates, web.visits, throttle);

    @Test
    void switching_the_language_keeps_where_the_log_in_leads_back_to() {
        String shown = text(logIn.show("/office/14030/members?q=a&size=5", "", stranger("GET", "/login?back=x")));

        assertThat(shown)
                .contains("formaction=\"/login?back=%2Foffice%2F14030%2Fmembers%3Fq%3Da%26size%3D5"
                        + "&amp;typed=en&amp;of=%2Flogin\"");
    }

    @Test
    void the_summary_of_a_faulty_password_form_names_the_fields() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of("loginId", "", "oneTimeCode", ""));
        fields.putSingle("newPassword", "a");
        fields.putSingle("newPasswordAgain", "b");

        String shown = text(reset.reset(fields, stranger("POST", "/login/reset")));

        assertThat(shown)
                .contains(">「ログインID」を入力してください</a>")
                .contains(">「仮パスワード」を入力してください</a>")
                .contains("<a href=\"#newPasswordAgain\">新しいパスワード（確認）：");
    }

    @Test
    void whoever_logs_in_again_goes_on_with_what_was_typed() {
        account("doctor-1", Physicians.data().build());
        String holder = cookieAfter("doctor-1");

        Response answer = logIn.logIn(late("doctor-1"), from(holder), response(new ArrayList<>()));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer))
                .contains(
                        "action=\"/my/profile\"",
                        "name=\"family\" value=\"青 &lt;葉\"",
                        "name=\"act\" value=\"check\"",
                        "href=\"/my/profile?from=1\"",
                        "まだ送信されていません");
    }

    @Test
    void a_browser_that_has_lost_its_cookies_goes_on_and_is_told_under_which_log_in() {
        account("doctor-1", Physicians.data().build());

        assertThat(text(logIn.logIn(late("doctor-1"), stranger("POST", "/login"), response(new ArrayList<>()))))
                .contains("name=\"family\" value=\"青 &lt;葉\"", "ログインID「doctor-1」で送信します");
        assertThat(logIn.logIn(late("doctor-1"), from("holder=left"), response(new ArrayList<>()))
                        .getStatus())
                .as("somebody has logged out")
                .isEqualTo(303);
    }

    @Test
    void somebody_else_gets_the_page_and_nothing_that_was_typed() {
        account("doctor-1", Physicians.data().build());
        account("doctor-2", Physicians.withFormerName().latest());
        String holder = cookieAfter("doctor-1");

        Response answer = logIn.logIn(late("doctor-2"), from(holder), response(new ArrayList<>()));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeaderString("Location")).isEqualTo("/my/profile?from=1");
    }

    @Test
    void whoever_knows_the_present_password_changes_it_and_every_fault_is_told() {
        account("doctor-1", Physicians.data().build());
        HttpServletRequest doctor = stranger("POST", "/login");
        logIn.logIn(
                new MultivaluedHashMap<>(Map.of("loginId", "doctor-1", "password", PASSWORD)),
                doctor,
                response(new ArrayList<>()));
        List<Cookie> set = new ArrayList<>();
        OwnPasswordResource own = new OwnPasswordResource(web.system, web.templates, web.visits, throttle);

        assertThat(text(own.change(passwords("", "short", "other"), doctor, response(set))))
                .contains("href=\"#password\"", "href=\"#newPassword\"", "href=\"#newPasswordAgain\"")
                .doesNotContain("value=\"short\"");
        Response wrong = own.change(passwords("wrong wrong wrong", NEXT, NEXT), doctor, response(set));
        assertThat(set).isEmpty();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("パスワードが正しくありません。5回続けて間違えると").doesNotContain(NEXT);
        assertThat(own.change(passwords(PASSWORD, NEXT, NEXT), doctor, response(set))
                        .getHeaderString("Location"))
                .endsWith("/my/account?done=password");
        assertThat(set)
                .as("the session under another token")
                .extracting(Cookie::getName)
                .containsExactly("session");

        OwnAccountResource page = new OwnAccountResource(web.system, web.templates, web.visits);
        assertThat(text(page.show("password", doctor)))
                .contains("パスワードを変更しました", "href=\"/my/account/password\"", "href=\"/login/forgotten\"");
    }

    @Test
    void a_session_left_elsewhere_is_named_and_ended_and_the_one_at_hand_is_not() {
        account("doctor-1", Physicians.data().build());
        MultivaluedMap<String, String> typed =
                new MultivaluedHashMap<>(Map.of("loginId", "doctor-1", "password", PASSWORD));
        HttpServletRequest left = stranger("POST", "/login");
        logIn.logIn(typed, left, response(new ArrayList<>()));
        HttpServletRequest here = stranger("POST", "/login");
        logIn.logIn(typed, here, response(new ArrayList<>()));
        OwnAccountResource page = new OwnAccountResource(web.system, web.templates, web.visits);
        String other = CurrentCaller.of(left).required().session().value().toString();

        assertThat(text(page.show("", here)))
                .contains("この端末", "端末の種類は不明", "name=\"session\" value=\"" + other)
                .doesNotContain(
                        "value=\"" + CurrentCaller.of(here).required().session().value());
        assertThat(page.end(new MultivaluedHashMap<>(Map.of("session", other)), here)
                        .getHeaderString("Location"))
                .endsWith("/my/account?done=session");
        assertThat(text(page.show("session", here))).contains("端末をログアウトさせました").doesNotContain(other);
    }

    private static MultivaluedMap<String, String> passwords(String present, String next, String again) {
        return new MultivaluedHashMap<>(Map.of("password", present, "newPassword", next, "newPasswordAgain", again));
    }

    @Test
    void a_mistyped_password_loses_nothing() {
        MultivaluedMap<String, String> fields = late("doctor-1");

        String shown = text(logIn.logIn(fields, stranger("POST", "/login"), response(new ArrayList<>())));

        assertThat(shown).contains("name=\"unsentTo\" value=\"/my/profile\"", "name=\"unsent\" value=\"family=");
    }

    private static MultivaluedMap<String, String> late(String loginId) {
        MultivaluedMap<String, String> fields =
                new MultivaluedHashMap<>(Map.of("loginId", loginId, "password", PASSWORD));
        fields.putSingle("back", "/my/profile?from=1");
        fields.putSingle("unsentTo", "/my/profile");
        fields.putSingle("unsent", "family=%E9%9D%92+%3C%E8%91%89&act=check");
        return fields;
    }

    @Test
    void mails_come_in_the_language_chosen_before_the_log_in() {
        PersonId usual = account("doctor-1", Physicians.data().build());
        PersonId english = account("doctor-2", Physicians.withFormerName().latest());

        logIn("doctor-1", stranger("POST", "/login"));
        logIn("doctor-2", from("lang=en"));

        assertThat(mailLanguage(usual)).isEmpty();
        assertThat(mailLanguage(english)).contains(MailLanguage.EN);
    }

    private void logIn(String loginId, HttpServletRequest request) {
        MultivaluedMap<String, String> fields =
                new MultivaluedHashMap<>(Map.of("loginId", loginId, "password", PASSWORD));
        assertThat(logIn.logIn(fields, request, response(new ArrayList<>())).getStatus())
                .isEqualTo(303);
    }

    private Optional<MailLanguage> mailLanguage(PersonId person) {
        return web.ports.work().readOnly(() -> web.ports.mail().languages().of(person));
    }

    private PersonId account(String loginId, RegisteredData data) {
        PersonId person = web.registered(data);
        HandedOut opened = web.system
                .accounts()
                .openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                person,
                                LoginId.parse(loginId),
                                HolderName.parse("見本 太郎"),
                                PendingCode.Delivery.AT_ONCE),
                        Caller.automation("test"))
                .accepted()
                .orElseThrow();
        assertThat(web.system
                        .accounts()
                        .resetPassword()
                        .reset(
                                new ResetPassword.Command(opened.loginId(), opened.code(), Password.of(PASSWORD)),
                                Caller.anonymous(Channel.PAGE, "test"))
                        .refusals())
                .isEmpty();
        return person;
    }

    /** What the browser keeps of a log-in, even when the session has ended. */
    private String cookieAfter(String loginId) {
        List<Cookie> cookies = new ArrayList<>();
        MultivaluedMap<String, String> fields =
                new MultivaluedHashMap<>(Map.of("loginId", loginId, "password", PASSWORD));
        assertThat(logIn.logIn(fields, stranger("POST", "/login"), response(cookies))
                        .getStatus())
                .isEqualTo(303);
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals("holder"))
                .map(cookie -> "holder=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static HttpServletRequest from(String cookie) {
        return Requests.ofStranger("POST", "/login", Map.of("Cookie", cookie));
    }

    private static HttpServletResponse response(List<Cookie> set) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                AccountFormsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, asked, arguments) -> {
                    if (asked.getName().equals("addCookie")) {
                        set.add((Cookie) arguments[0]);
                    }
                    return null;
                });
    }

    private static HttpServletRequest stranger(String method, String path) {
        return Requests.ofStranger(method, path);
    }

    private static String text(Response response) {
        return (String) response.getEntity();
    }
}
