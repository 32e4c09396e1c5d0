package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.web.problem.RejectedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final SessionToken TOKEN = SessionToken.from(new byte[32]);
    private static final Caller CALLER = Caller.anonymous(Channel.PAGE, "request");
    private static final SignedIn CLERK = new SignedIn(
            CALLER,
            new LoginSessionId(ID),
            new AccountId(ID),
            new LoginId("clerk"),
            new HolderName("見本"),
            LoginSession.LONGEST);

    private static final String FILES = "/my/procedures/join/00000000-0000-0000-0000-000000000001/documents";

    private final OwnSite ownSite = new OwnSite(URI.create("https://portal.example"));
    private final FormGate forms = new FormGate(ownSite);
    private final BodyGate bodies = new BodyGate();
    private final LogInGate logIn = new LogInGate(new SessionCookies(false), ownSite);

    private void sent(Exchange exchange, CurrentCaller by) throws IOException {
        HttpServletRequest buffered =
                bodies.admit(exchange.request(), exchange.response()).orElseThrow();
        by.attachTo(buffered);
        assertThat(forms.admit(buffered, exchange.response())).isPresent();
    }

    private void assertTurnedAway(Exchange exchange, CurrentCaller by, RejectedRequest.Reason reason) {
        assertThatThrownBy(() -> sent(exchange, by))
                .isInstanceOfSatisfying(
                        RejectedRequest.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static CurrentCaller clerk() {
        return CurrentCaller.withCookie(CLERK, TOKEN);
    }

    private static String goodForm() {
        return "csrf=" + TOKEN.formToken().text();
    }

    @Test
    void our_own_form_passes_and_can_still_be_read() throws IOException {
        Exchange exchange = Exchange.post("/my/join").form("name=%E9%9D%92&" + goodForm());
        HttpServletRequest buffered =
                bodies.admit(exchange.request(), exchange.response()).orElseThrow();
        clerk().attachTo(buffered);

        HttpServletRequest passed = forms.admit(buffered, exchange.response()).orElseThrow();

        assertThat(new String(passed.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("name=%E9%9D%92");
    }

    @Test
    void our_own_script_passes_with_the_token_in_a_header() throws IOException {
        sent(
                Exchange.post("/api/v1/me")
                        .header("X-CSRF-Token", TOKEN.formToken().text()),
                clerk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "csrf=", "csrf=%", "csrf=forged", "xcsrf=1&csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_form_without_its_token_is_turned_away(String form) {
        assertTurnedAway(Exchange.post("/my/join").form(form), clerk(), RejectedRequest.Reason.FORM_EXPIRED);
    }

    @Test
    void the_form_of_an_older_session_is_turned_away() {
        byte[] other = new byte[32];
        other[0] = 1;
        CurrentCaller now = CurrentCaller.withCookie(CLERK, SessionToken.from(other));

        assertTurnedAway(Exchange.post("/my/join").form(goodForm()), now, RejectedRequest.Reason.FORM_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://portal.example.evil.example",
                "https://portal.example:8443"
            })
    void a_form_from_another_origin_is_turned_away_even_with_a_good_token(String origin) {
        Exchange exchange = Exchange.post("/my/join")
                .form(goodForm())
                .header("Origin", origin)
                .header("Host", "portal.example");

        assertTurnedAway(exchange, clerk(), RejectedRequest.Reason.FORM_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_request_the_browser_calls_foreign_is_turned_away(String site) {
        assertTurnedAway(
                Exchange.post("/my/join").form(goodForm()).header("Sec-Fetch-Site", site),
                clerk(),
                RejectedRequest.Reason.FORM_EXPIRED);
    }

    @Test
    void the_address_people_use_counts_as_our_own_origin() throws IOException {
        sent(
                Exchange.post("/my/join")
                        .form(goodForm())
                        .header("Origin", "http://127.0.0.1:8080")
                        .header("Host", "127.0.0.1:8080")
                        .header("Sec-Fetch-Site", "same-origin"),
                clerk());
    }

    @Test
    void a_program_with_a_bearer_token_needs_no_form_token() throws IOException {
        sent(Exchange.post("/api/v1/procedures"), CurrentCaller.withBearer(CLERK, TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&&&=&b=%", "%", "q=%4", "q=%zz&b=1", "q=%%41"})
    void a_query_with_a_broken_escape_is_turned_away(String query) {
        Exchange exchange = Exchange.get("/my").query(query);

        assertThatThrownBy(() -> new QueryGate().admit(exchange.request(), exchange.response()))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.ADDRESS_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=%E9%9d%92&b", "a=+&&="})
    void a_query_with_whole_escapes_passes(String query) {
        Exchange exchange = Exchange.get("/my").query(query);

        assertThat(new QueryGate().admit(exchange.request(), exchange.response()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my%2Faccount", "/api/v1%2fmembers", "/ocsp%2FMA", "/static/a%2F..%2Fb"})
    void a_slash_is_not_escaped(String path) {
        Exchange exchange = Exchange.get(path);

        assertThatThrownBy(() -> new SlashGate().admit(exchange.request(), exchange.response()))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.ADDRESS_MALFORMED));
    }

    @Test
    void no_question_about_status_leads_elsewhere() {
        Exchange exchange = Exchange.get("/ocsp/..%2Fmy").routedTo("/my");

        assertThatThrownBy(() -> new SlashGate().admit(exchange.request(), exchange.response()))
                .isInstanceOf(RejectedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ocsp/MA%2FMA%2f%2FMA", "/my/account", "/ocsp"})
    void a_question_about_status_has_its_slashes_escaped_or_not(String path) {
        Exchange exchange = Exchange.get(path);

        assertThat(new SlashGate().admit(exchange.request(), exchange.response()))
                .isPresent();
    }

    @Test
    void the_log_in_itself_cannot_be_forged() {
        CurrentCaller stranger = CurrentCaller.stranger(CALLER, Optional.of(TOKEN));

        assertTurnedAway(Exchange.post("/login").form("loginId=clerk"), stranger, RejectedRequest.Reason.FORM_EXPIRED);
    }

    @Test
    void a_body_of_ten_megabytes_is_turned_away() {
        Exchange exchange = Exchange.post("/login").body(new byte[10 << 20]);

        assertTurnedAway(exchange, clerk(), RejectedRequest.Reason.TOO_LARGE);
        assertThat(exchange.answered).containsEntry("Connection", "close");
    }

    @Test
    void only_who_is_logged_in_sends_more_than_a_mebibyte_where_files_are_taken() throws IOException {
        byte[] two = new byte[2 << 20];

        assertThat(read(two, clerk())).isEqualTo(two.length);
        assertThat(read(new byte[12 << 20], clerk())).isEqualTo(FileGate.MOST + 1);
        assertThatThrownBy(() -> read(two, CurrentCaller.stranger(CALLER, Optional.of(TOKEN))))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.TOO_LARGE));
    }

    @Test
    void of_too_many_files_at_once_the_last_is_told() throws Exception {
        Exchange exchange = Exchange.post(FILES).body(new byte[10]);
        HttpServletRequest last = exchange.request();
        clerk().attachTo(last);

        new FileGate(bodies, new Semaphore(0)).doFilter(last, exchange.response(), (request, response) -> {
            throw new AssertionError("nothing is passed on");
        });

        assertThat(exchange.status()).isEqualTo(429);
        assertThat(exchange.answered).containsEntry("Connection", "close");
    }

    private int read(byte[] body, CurrentCaller by) throws IOException {
        Exchange exchange = Exchange.post(FILES).body(body);
        HttpServletRequest request =
                bodies.admit(exchange.request(), exchange.response()).orElseThrow();
        by.attachTo(request);
        HttpServletRequest buffered =
                new FileGate(bodies).admit(request, exchange.response()).orElseThrow();
        return buffered.getInputStream().readAllBytes().length;
    }

    @Test
    void a_stranger_is_sent_to_the_log_in_and_back() throws IOException {
        Exchange exchange = Exchange.get("/office/1401A/procedures").query("state=open&q=%E9%9D%92");
        HttpServletRequest request = exchange.request();
        CurrentCaller.stranger(CALLER, Optional.of(TOKEN)).attachTo(request);

        assertThat(logIn.admit(request, exchange.response())).isEmpty();

        assertThat(exchange.status()).isEqualTo(303);
        assertThat(exchange.answered)
                .containsEntry(
                        "Location", "/login?back=%2Foffice%2F1401A%2Fprocedures%3Fstate%3Dopen%26q%3D%25E9%259D%2592");
    }

    @Test
    void statistics_are_for_who_is_logged_in() throws IOException {
        Exchange exchange = Exchange.get("/statistics/members").query("on=2026-04-01");
        HttpServletRequest request = exchange.request();
        CurrentCaller.stranger(CALLER, Optional.of(TOKEN)).attachTo(request);

        assertThat(logIn.admit(request, exchange.response())).isEmpty();

        assertThat(exchange.status()).isEqualTo(303);
        assertThat(exchange.answered)
                .containsEntry("Location", "/login?back=%2Fstatistics%2Fmembers%3Fon%3D2026-04-01");
    }

    private String answerToStranger(Exchange exchange) throws IOException {
        HttpServletRequest buffered =
                bodies.admit(exchange.request(), exchange.response()).orElseThrow();
        CurrentCaller.stranger(CALLER, Optional.of(SessionToken.from(new byte[32])))
                .attachTo(buffered);
        assertThat(logIn.admit(buffered, exchange.response())).isEmpty();
        assertThat(exchange.status()).isEqualTo(401);
        return exchange.page();
    }

    @Test
    void a_form_that_comes_after_its_session_is_carried_by_the_log_in() throws IOException {
        Exchange late = Exchange.post("/my/profile/save")
                .cookie("session", TOKEN.text())
                .header("Referer", "https://portal.example/my/profile?from=1")
                .form("family=%E9%9D%92&password=secret&" + goodForm());

        assertThat(answerToStranger(late))
                .contains(
                        "name=\"loginId\"",
                        "name=\"back\" value=\"/my/profile?from=1\"",
                        "name=\"unsentTo\" value=\"/my/profile/save\"",
                        "name=\"unsent\" value=\"family=%E9%9D%92\"",
                        "引き継いで続けられます");
    }

    @ParameterizedTest
    @ValueSource(strings = {"family=%E9%9D%92", "family=%E9%9D%92&csrf=forged"})
    void a_form_that_stood_on_no_page_of_the_session_is_not_carried(String form) throws IOException {
        Exchange late =
                Exchange.post("/my/profile").cookie("session", TOKEN.text()).form(form);

        assertThat(answerToStranger(late))
                .contains("name=\"loginId\"", "引き継げません")
                .doesNotContain("name=\"unsent\"");
    }

    @Test
    void a_form_of_a_browser_that_has_lost_its_cookies_is_carried_when_it_comes_from_a_page_of_ours()
            throws IOException {
        assertThat(answerToStranger(Exchange.post("/my/profile")
                        .header("Origin", "https://portal.example")
                        .header("Sec-Fetch-Site", "same-origin")
                        .form("family=%E9%9D%92&password=secret&csrf=lost")))
                .contains("name=\"unsentTo\" value=\"/my/profile\"", "name=\"unsent\" value=\"family=%E9%9D%92\"")
                .contains("引き継いで続けられます");
        assertThat(answerToStranger(Exchange.post("/my/profile")
                        .header("Origin", "https://evil.example")
                        .header("Sec-Fetch-Site", "cross-site")
                        .form("family=%E9%9D%92&" + goodForm())))
                .as("another site makes a browser send it, without its cookies")
                .doesNotContain("name=\"unsent\"");
        assertThat(answerToStranger(Exchange.post("/my/profile")
                        .header("Origin", "https://portal.example")
                        .cookie("holder", "left")
                        .form("family=%E9%9D%92&" + goodForm())))
                .as("somebody has logged out")
                .doesNotContain("name=\"unsent\"");
    }

    @Test
    void without_a_session_there_is_nothing_to_tell_a_form_of_ours_by() throws IOException {
        assertThat(answerToStranger(Exchange.post("/my/profile").form("family=%E9%9D%92&" + goodForm())))
                .contains("引き継げません")
                .doesNotContain("name=\"unsent\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my",
                "/my/account",
                "/office/1401A",
                "/admin/associations",
                "//my",
                "/my;x=1/account",
                "/api/v1/me",
                "/api/v1/associations/1401A/accounts",
                "/api/v1/anything"
            })
    void personal_paths_need_a_log_in(String path) {
        assertThat(Paths.needsLogIn(Exchange.get(path).request())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/%6dy,/my", "/static/../my,/my", "/health/%2e%2e/my,/my", "/%61pi/v1/me,/api/v1/me", "/my/%2e%2e,/"})
    void another_spelling_opens_no_way_around(String written, String routed) {
        HttpServletRequest request = Exchange.get(written).routedTo(routed).request();

        assertThat(Paths.needsLogIn(request)).isTrue();
        assertThat(Paths.isImpersonal(request)).isFalse();
    }

    @Test
    void files_are_the_same_for_everybody() {
        assertThat(Paths.isImpersonal(Exchange.get("/static/mamis.css").request()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login/reset",
                "/associations/1401A",
                "/mystery",
                "/api/v1/openapi.json",
                "/api/v1/associations",
                "/api/v1/associations/1401A/children"
            })
    void public_paths_need_none(String path) {
        assertThat(Paths.needsLogIn(Exchange.get(path).request())).isFalse();
    }

    @Test
    void over_https_cookies_are_bound_to_the_host_and_travel_encrypted() {
        Exchange exchange = Exchange.get("/login");

        new SessionCookies(true).remember(TOKEN, new AccountId(ID), exchange.response());

        Cookie cookie = exchange.set.get(0);
        assertThat(cookie.getName()).isEqualTo("__Host-session");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void a_cookie_that_cannot_be_a_token_is_as_good_as_none() {
        Exchange exchange = Exchange.get("/my").cookie("session", "' or 1=1 --");

        assertThat(new SessionCookies(false).sessionOf(exchange.request())).isEmpty();
    }

    @Test
    void a_method_that_no_address_takes_is_turned_away_with_those_that_some_take() {
        Exchange unknown = Exchange.of("PROPFIND", "/api/v1/me");

        assertThatThrownBy(() -> new MethodGate().admit(unknown.request(), unknown.response()))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.METHOD_NOT_ALLOWED));
        assertThat(unknown.answered.get("Allow")).contains("GET", "DELETE");
        assertThat(new MethodGate().admit(Exchange.get("/my").request(), unknown.response()))
                .isPresent();
    }

    @Test
    void an_offer_to_go_on_in_another_protocol_is_ended_at_once() {
        Exchange offering = Exchange.post("/api/v1/sessions").header("Upgrade", "websocket");

        assertThat(new UpgradeGate().admit(offering.request(), offering.response()))
                .isEmpty();
        assertThat(offering.status()).isEqualTo(400);
        assertThat(offering.answered).containsEntry("Connection", "close");
        assertThat(new UpgradeGate().admit(Exchange.get("/").request(), offering.response()))
                .isPresent();
    }
}
