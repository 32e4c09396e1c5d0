package jp.mamis.web.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import jp.mamis.web.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The ways in and out of the built portal, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsInTheBrowserIT {

    private static final String STAFF = "/office/14030/staff";
    private static final String SUBMIT = "main form.form button[type=submit]";
    private static final String LONG = "見本の長い合言葉です";

    private RunningPortal portal;
    private String password = "";
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        portal = RunningPortal.shared();
        password = Files.readString(portal.data().resolve("demo-password")).strip();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Page at(Page page, String path) {
        page.navigate(portal.address(path).toString());
        return page;
    }

    private static void logIn(Page page, String loginId, String password) {
        page.fill("#loginId", loginId);
        page.fill("#password", password);
        Browser.follow(page, SUBMIT);
    }

    private static void held(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        Browser.screenshot(page, "accounts-" + name);
    }

    /** Opens a staff account and gives its code. */
    private String opened(Page desk, String loginId) {
        at(desk, STAFF + "/new");
        desk.fill("#holder", "見本　花子");
        desk.fill("#loginId", loginId);
        desk.check("input[name=duty][value=ASSOCIATION_STAFF]");
        desk.check("input[name=delivery][value=AT_ONCE]");
        Browser.follow(desk, SUBMIT);
        return desk.locator("dt:has-text('仮パスワード') + dd").first().innerText().strip();
    }

    private void secure(Page page, String loginId, String code) {
        at(page, "/login/reset");
        page.fill("#loginId", loginId);
        page.fill("#oneTimeCode", code);
        page.fill("#newPassword", LONG + loginId);
        page.fill("#newPasswordAgain", LONG + loginId);
        Browser.follow(page, SUBMIT);
        assertThat(page.locator(".notice--success")).containsText("パスワードを設定しました");
    }

    @Test
    void the_log_in_is_for_everybody_and_leads_back_after_a_session_has_ended() {
        Page page = at(browser.page(320), "/office/14030/members?q=x");
        held(page, "login");
        Browser.follow(page, "text=English");
        held(page, "login-en");
        Browser.follow(page, "text=日本語");
        logIn(page, "neighbour", password);
        assertThat(page.url()).endsWith("/office/14030/members?q=x");

        page.context().clearCookies();
        at(page, STAFF);
        logIn(page, "neighbour", password);

        assertThat(page.url()).endsWith(STAFF);
        page.context().close();
    }

    @Test
    void the_log_in_works_without_scripts() {
        Page page = at(browser.pageWithoutScripts(320), STAFF);

        logIn(page, "neighbour", password);

        assertThat(page.url()).endsWith(STAFF);
        page.context().close();
    }

    @Test
    void a_code_sets_a_password_once_and_every_fault_is_named_at_its_field() {
        Page desk = at(browser.page(1280), STAFF);
        logIn(desk, "neighbour", password);
        held(desk, "staff");
        String code = opened(desk, "mihon.hanako");
        held(desk, "code");

        Page own = at(browser.page(320), "/login/reset");
        Browser.follow(own, SUBMIT);
        assertThat(own.locator(".summary__list a").allInnerTexts())
                .anyMatch(fault -> fault.contains("ログインID"))
                .anyMatch(fault -> fault.contains("仮パスワード"));
        held(own, "reset-faulty");
        own.fill("#loginId", "mihon.hanako");
        own.fill("#oneTimeCode", code);
        own.fill("#newPassword", "short");
        own.fill("#newPasswordAgain", "short");
        Browser.follow(own, SUBMIT);
        assertThat(own.locator(".summary__list")).containsText("12文字以上");

        secure(own, "mihon.hanako", code);
        logIn(own, "mihon.hanako", LONG + "mihon.hanako");
        assertThat(own.url()).endsWith("/office/14030");
        own.context().close();
        desk.context().close();
    }

    @Test
    void duties_are_granted_and_revoked_but_the_last_administrator_s_is_kept() {
        Page desk = at(browser.page(1280), STAFF + "/grant");
        logIn(desk, "neighbour", password);
        Browser.follow(desk, SUBMIT);
        assertThat(desk.locator(".summary__list a").count()).isGreaterThanOrEqualTo(3);
        held(desk, "grant-faulty");
        opened(desk, "mihon.saburo");
        at(desk, STAFF + "/grant");
        desk.fill("#loginId", "mihon.saburo");
        desk.check("input[name=duty][value=ASSOCIATION_ADMINISTRATION]");
        desk.fill("input[name=from-year]", "2026");
        desk.fill("input[name=from-month]", "4");
        desk.fill("input[name=from-day]", "1");
        Browser.follow(desk, SUBMIT);
        held(desk, "account");
        Browser.follow(desk, "a[href$=revoke]");
        assertThat(desk.locator("form[action$=revoke] label")).hasCount(2);
        held(desk, "account-revoke");
        desk.check("input[name=duty][value=ASSOCIATION_ADMINISTRATION]");
        Browser.follow(desk, "form[action$=revoke] button");
        assertThat(desk.locator("main, .notice").first()).containsText("権限を取り消しました");
        Browser.follow(desk, "main table tr:has-text('neighbour') a");
        Browser.follow(desk, "a[href$=revoke]");
        Browser.follow(desk, "form[action$=revoke] button");
        assertThat(desk.locator(".summary__list a")).hasCount(1);

        desk.check("input[name=duty]");
        Browser.follow(desk, "form[action$=revoke] button");

        assertThat(desk.locator(".summary__list a")).containsText("最後の管理者の権限は取り消せません");
        held(desk, "account-last");
        desk.context().close();
    }

    @Test
    void five_wrong_passwords_lock_the_account_and_say_for_how_long() {
        Page desk = at(browser.page(1280), STAFF);
        logIn(desk, "neighbour", password);
        String code = opened(desk, "mihon.jiro");
        Page own = browser.page(320);
        secure(own, "mihon.jiro", code);
        assertThat(own.locator("main")).containsText("15分間ログインできません");

        for (int again = 0; again < 5; again++) {
            logIn(own, "mihon.jiro", "wrong" + again);
        }
        logIn(own, "mihon.jiro", LONG + "mihon.jiro");

        assertThat(own.locator(".summary__list")).containsText("15分間ログインできません");
        held(own, "locked");
        own.context().close();
        desk.context().close();
    }

    @Test
    void logging_out_everywhere_ends_the_other_browser_s_session_too() {
        Page one = at(browser.page(320), "/my/account");
        logIn(one, "neighbour", password);
        Page other = at(browser.page(1280), "/my/account");
        logIn(other, "neighbour", password);
        held(one, "own");

        Browser.follow(one, "form[action$=log-out-everywhere] button");

        assertThat(one.locator(".notice--success")).containsText("ログアウトしました");
        at(other, "/my/account");
        assertThat(other.url()).contains("/login?back=");
        one.context().close();
        other.context().close();
    }
}
