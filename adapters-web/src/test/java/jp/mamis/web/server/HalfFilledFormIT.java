package jp.mamis.web.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mamis.web.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language switch and the log-out of the frame, pressed in a form that is filled in by half. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfFilledFormIT {

    private static final String TYPED = "半分 \"<b>\" & '";
    private static final String OUT = ".header__tools li:last-child button";

    private RunningPortal portal;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        portal = RunningPortal.shared();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Page page(boolean scripts, String role) throws IOException {
        Page page = scripts ? browser.page(320) : browser.pageWithoutScripts(320);
        new Everybody(portal, List.of(role))
                .visitor(role)
                .cookies()
                .forEach((name, value) ->
                        page.context().addCookies(List.of(new Cookie(name, value).setUrl(address("/")))));
        return page;
    }

    /** As when they have not been used for too long: the browser's own cookie is still there. */
    private void endEverySession() throws IOException {
        HttpResponse<String> ended = new Everybody(portal, List.of("doctor"))
                .program("doctor")
                .call("DELETE", "/api/v1/sessions", "", Map.of());
        assertThat(ended.statusCode()).isEqualTo(204);
    }

    private String address(String path) {
        return portal.address(path).toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_other_language_shows_what_was_typed_and_the_form_goes_on(boolean scripts) throws IOException {
        Page own = page(scripts, "doctor");
        own.navigate(address("/my/profile"));
        String version = own.inputValue("input[name=version]");
        own.fill("#school", TYPED);
        own.check("#formerNameOnMail");
        own.selectOption("#specialty", "09");

        Browser.follow(own, "text=English");
        assertThat(own.locator("html")).hasAttribute("lang", "en");
        holds(own, version);
        if (scripts) {
            Browser.assertAccessible(own);
        }
        own.reload();
        holds(own, version);
        Browser.follow(own, "text=日本語");
        assertThat(own.locator("html")).hasAttribute("lang", "ja");
        holds(own, version);

        own.navigate(address("/my/looks"));
        own.goBack();
        holds(own, version);
        own.fill("#family", "");
        own.locator("#school").press("Enter");
        own.waitForURL(Pattern.compile("answer="));
        assertThat(own.locator("[data-summary]")).isVisible();
        holds(own, version);
        own.context().close();
    }

    private static void holds(Page page, String version) {
        assertThat(page.locator("#school")).hasValue(TYPED);
        assertThat(page.locator("#formerNameOnMail")).isChecked();
        assertThat(page.locator("#specialty")).hasValue("09");
        assertThat(page.locator("input[name=version]")).hasValue(version);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void logging_out_asks_before_something_typed_is_lost_and_not_otherwise(boolean scripts) throws IOException {
        Page own = page(scripts, "doctor");
        own.navigate(address("/my/profile"));
        own.fill("#school", TYPED);

        Browser.follow(own, OUT);
        assertThat(own.locator(".notice--warning")).containsText("まだ送信されていません");
        Browser.assertReflowsAt320(own);
        Browser.follow(own, "text=入力した画面へ戻る");
        assertThat(own.locator("#school")).hasValue(TYPED);
        Browser.follow(own, OUT);
        Browser.follow(own, "main button");
        assertThat(own.url()).endsWith("/login?done=out");

        Page untouched = page(scripts, "doctor");
        untouched.navigate(address("/my/profile"));
        Browser.follow(untouched, OUT);
        assertThat(untouched.url()).endsWith("/login?done=out");
        untouched.navigate(address("/my/profile"));
        assertThat(untouched.url()).contains("/login?back=");
        own.context().close();
        untouched.context().close();
    }

    @Test
    void the_enter_key_sends_the_form_as_its_own_first_button_does() throws IOException {
        Page own = page(false, "doctor");
        own.navigate(address("/my/workplaces"));
        int rows = own.locator("main section").count();
        Browser.follow(own, "button[value=add]");
        own.fill("#name" + rows, TYPED);

        Browser.follow(own, "text=English");
        assertThat(own.locator("#name" + rows)).hasValue(TYPED);
        own.locator("#name" + rows).press("Enter");
        own.waitForURL(Pattern.compile("answer="));
        assertThat(own.locator("[data-summary]")).isVisible();
        Browser.follow(own, "text=日本語");
        own.context().close();
    }

    @Test
    void a_check_page_in_the_other_language_leads_back_to_the_form_with_its_answers() throws IOException {
        Page own = page(false, "doctor");
        own.navigate(address("/my/profile"));
        own.fill("#school", "半分大学");
        Browser.follow(own, "main form.form button[type=submit]");
        assertThat(own.locator("#school")).hasCount(0);

        Browser.follow(own, "text=English");
        assertThat(own.locator("#school")).hasValue("半分大学");
        Browser.follow(own, "text=日本語");
        own.context().close();
    }

    @Test
    void a_stranger_s_log_in_id_stays_and_the_password_does_not() {
        Page stranger = browser.pageWithoutScripts(320);
        stranger.navigate(address("/login?back=/my/looks"));
        stranger.fill("#loginId", "mihon");
        stranger.fill("#password", "correct horse");

        Browser.follow(stranger, "text=English");

        assertThat(stranger.locator("html")).hasAttribute("lang", "en");
        assertThat(stranger.locator("#loginId")).hasValue("mihon");
        assertThat(stranger.locator("#password")).hasValue("");
        assertThat(stranger.locator("input[name=back]")).hasValue("/my/looks");
        assertThat(stranger.content()).doesNotContain("correct horse");
        stranger.context().close();
    }

    @Test
    void what_came_after_the_session_had_ended_is_carried_through_a_switch_on_the_log_in_page() throws IOException {
        Page own = page(false, "doctor");
        own.navigate(address("/my/profile"));
        own.fill("#school", TYPED);
        endEverySession();
        Browser.follow(own, "main form.form button[type=submit]");
        String carried = own.inputValue("input[name=unsent]");

        Browser.follow(own, "text=English");

        assertThat(own.locator("html")).hasAttribute("lang", "en");
        assertThat(own.locator("input[name=unsent]")).hasValue(carried);
        own.context().close();
    }

    @Test
    void who_was_logged_out_on_the_screen_logs_in_again_and_finds_what_was_typed() throws IOException {
        Page own = page(true, "doctor");
        own.clock().install();
        own.navigate(address("/my/profile"));
        own.fill("#school", TYPED);
        endEverySession();
        own.clock().fastForward("30:05");

        Browser.follow(own, ".time-limit [data-over] button");
        own.fill("#loginId", "doctor");
        own.fill(
                "#password",
                Files.readString(portal.data().resolve("demo-password")).strip());
        Browser.follow(own, "main form button[type=submit]");
        Browser.follow(own, "main form button[type=submit]");

        assertThat(own.url()).contains("/my/profile");
        assertThat(own.locator("#school")).hasValue(TYPED);
        own.context().close();
    }

    @Test
    void who_logs_out_after_the_session_has_ended_leaves_nothing_in_the_log_in_page() throws IOException {
        Page own = page(false, "doctor");
        own.navigate(address("/my/profile"));
        own.fill("#school", TYPED);
        endEverySession();

        Browser.follow(own, OUT);

        assertThat(own.locator("input[name=password]")).isVisible();
        assertThat(own.locator("input[name=unsent]")).hasCount(0);
        own.context().close();
    }

    @Test
    void another_site_can_neither_fill_in_a_form_nor_log_out_this_way() throws IOException {
        Visitor doctor = new Everybody(portal, List.of("doctor")).visitor("doctor");

        for (String purpose : List.of("en", "out")) {
            HttpResponse<String> forged =
                    doctor.post("/my/profile?typed=" + purpose + "&of=/my/profile", Map.of("school", "forged"));
            assertThat(forged.statusCode()).isEqualTo(403);
        }
        assertThat(doctor.open("/my").statusCode()).isEqualTo(200);
        assertThat(doctor.cookies()).doesNotContainEntry("lang", "en");
    }
}
