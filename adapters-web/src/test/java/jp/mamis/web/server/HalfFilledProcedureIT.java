package jp.mamis.web.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.web.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a doctor types into an application, and what becomes of it when something comes in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfFilledProcedureIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String REPLY = "副院長として勤務しています。";
    private static final String SUBMIT = "main form.form button[type=submit]";

    private RunningPortal portal;
    private Everybody everybody;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        portal = RunningPortal.shared();
        everybody = new Everybody(portal, List.of(Everybody.NOBODY, "admin", "district"));
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void the_reply_to_what_was_sent_back_outlives_a_switch_of_language_and_the_end_of_the_session() {
        String loginId = everybody.newDoctor();
        Program doctor = Program.at(portal.address("")).loggedIn(loginId, PASSWORD);
        String id = Program.json(Everybody.apply(doctor)).getString("id");
        sendBack(id);
        Page own = browser.pageWithoutScripts(320);
        own.navigate(address("/my/procedures/" + id));
        logIn(own, loginId);
        Browser.follow(own, "main form[action$=answer] button");
        own.fill("#answer", REPLY);

        Browser.follow(own, "text=English");
        assertThat(own.locator("html")).hasAttribute("lang", "en");
        assertThat(own.locator("#answer")).hasValue(REPLY);
        Browser.follow(own, "text=日本語");
        assertThat(own.locator("#answer")).hasValue(REPLY);
        assertThat(doctor.call("DELETE", "/api/v1/sessions", "", Map.of()).statusCode())
                .isEqualTo(204);
        Browser.follow(own, SUBMIT);
        logIn(own, loginId);
        Browser.follow(own, SUBMIT);

        assertThat(own.url()).endsWith("/filed");
        String procedure = "/office/1401A/procedures/" + id;
        assertThat(everybody.visitor("district").open(procedure).body()).contains(REPLY);
        own.context().close();
    }

    @Test
    void logging_out_asks_also_where_the_form_is_no_longer_there() {
        String loginId = everybody.newDoctor();
        Page own = browser.pageWithoutScripts(320);
        own.navigate(address("/my/procedures/join"));
        logIn(own, loginId);
        Browser.follow(own, "main form[action$=join] button");
        own.fill("#workplaceName", "見本クリニック");
        Visitor elsewhere = new Visitor(portal.address(""));
        elsewhere.logIn(loginId, PASSWORD);
        String discard = own.url().replaceAll("^http://[^/]*|/workplace$", "") + "/discard";
        HttpResponse<String> gone = elsewhere.submit(discard, discard, Map.of());
        assertThat(gone.headers().firstValue("Location").orElse("")).endsWith("done=discarded");

        Browser.follow(own, ".header__tools li:last-child button");

        assertThat(own.locator(".notice--warning")).containsText("まだ送信されていません");
        Browser.follow(own, "main button");
        assertThat(own.url()).endsWith("/login?done=out");
        own.context().close();
    }

    private void sendBack(String id) {
        String path = "/api/v1/associations/1401A/procedures/" + id;
        Program district = everybody.program("district");
        String seen = district.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> sent = district.call(
                "POST",
                path + "/return",
                "{\"reason\":\"役職をご確認ください。\"}",
                Map.of("If-Match", seen, "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(sent.statusCode()).as(sent.body()).isLessThan(300);
    }

    private static void logIn(Page page, String loginId) {
        page.fill("#loginId", loginId);
        page.fill("#password", PASSWORD);
        Browser.follow(page, "form[action='/login'] button");
    }

    private String address(String path) {
        return portal.address(path).toString();
    }
}
