package jp.mamis.web.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.web.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The portal in a browser that runs no scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptsIT {

    private static final String SUBMIT = "main form.form button[type=submit]";

    /**
     * Only two things are for scripts alone: the warning before a session ends, which stands at the foot of the page too,
     * and passkeys, which browsers offer to nothing else; an app is offered beside them.
     */
    private static final String FAULTS = """
            () => {
                const faults = [];
                const found = (selector, within = document) => [...within.querySelectorAll(selector)]
                    .filter((element) => !element.closest("[data-passkey]"));
                const shown = (element) => element.checkVisibility({ visibilityProperty: true });
                const told = (fault, elements) => elements.forEach((element) =>
                    faults.push(fault + ": " + element.outerHTML.slice(0, 120)));
                const outside = (element) => !element.closest("dialog");
                for (const one of ["h1", "main"]) {
                    if (found(one).filter(shown).length !== 1) {
                        faults.push("not one " + one);
                    }
                }
                const forms = found("form");
                told("leads nowhere", forms.filter((form) => !form.getAttribute("action")?.startsWith("/")));
                told("has no method", forms.filter((form) => !/^(get|post)$/.test(form.getAttribute("method"))));
                told("cannot be sent", forms.filter((form) => !found("button[type=submit]", form).some(shown)));
                const controls = found("input:not([type=hidden]), select, textarea");
                told("has no label", controls.filter((control) => ![...control.labels].some((label) =>
                    label.textContent.trim() !== "" && (shown(label) || label.closest("details:not([open])")))
                    && !control.getAttribute("aria-label")?.trim()));
                told("belongs to no form", [...controls, ...found("button")].filter(outside)
                    .filter((control) => !control.form || (control.matches("button") && control.type !== "submit")));
                told("leads nowhere", found("a").filter(outside).filter((link) => {
                    const href = link.getAttribute("href") ?? "";
                    return /^(javascript:.*|#?)$/.test(href)
                        || (href.startsWith("#") && !document.getElementById(href.slice(1)));
                }));
                told("is opened by nothing", found("a, button, [hidden], p, td, dd").filter(outside)
                    .filter((element) => !shown(element) && !element.closest("details, thead")));
                told("is opened by nothing", found("details").filter((details) =>
                    details.firstElementChild?.tagName !== "SUMMARY"));
                told("is for scripts", found("[onclick], [onsubmit], [onchange], noscript"));
                if (found("dialog").length > 0 && !/30/.test(document.querySelector("footer").innerText)) {
                    faults.push("does not say when a session ends");
                }
                if (location.pathname !== "/accessibility" && /javascript|スクリプト/i.test(document.body.innerText)) {
                    faults.push("speaks of scripts");
                }
                return faults;
            }
            """;

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

    @Test
    void every_page_can_be_used() throws IOException {
        EveryPage pages = new EveryPage(portal, browser, false, 320);
        List<String> wrong = new ArrayList<>();

        for (EveryPage.Stop stop : pages.stops()) {
            Page page = pages.tab(stop);
            Response answer = page.navigate(pages.address(stop.path()));
            ((List<?>) page.evaluate(FAULTS)).forEach(fault -> wrong.add(stop.template() + " " + fault));
            if (answer.status() != 200 || !page.url().equals(pages.address(stop.path()))) {
                wrong.add(stop + ": " + answer.status() + " " + page.url());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_clerk_logs_in_opens_an_account_changes_the_body_and_the_language_and_logs_out() throws IOException {
        Page desk = browser.pageWithoutScripts(320);
        at(desk, "/office/14030/staff/new");
        desk.fill("#loginId", "neighbour");
        desk.fill(
                "#password",
                Files.readString(portal.data().resolve("demo-password")).strip());
        Browser.follow(desk, SUBMIT);

        desk.fill("#holder", "見本　四郎");
        desk.fill("#loginId", "mihon.shiro");
        desk.check("input[name=duty][value=ASSOCIATION_STAFF]");
        desk.check("input[name=delivery][value=AT_ONCE]");
        Browser.follow(desk, SUBMIT);
        String code = desk.locator("dt:has-text('仮パスワード') + dd").first().innerText();

        at(desk, "/office/14030/profile");
        desk.fill("#unit", "会員課");
        Browser.follow(desk, SUBMIT);
        assertThat(desk.locator(".notice--success")).isVisible();
        assertThat(desk.locator("#unit")).hasValue("会員課");

        Browser.follow(desk, "text=English");
        assertThat(desk.locator("html")).hasAttribute("lang", "en");
        assertThat(desk.url()).contains("/office/14030/profile");
        Browser.follow(desk, "text=Log out");
        at(desk, "/office/14030");
        assertThat(desk.url()).contains("/login?back=");

        begin(desk, code.strip());
        desk.context().close();
    }

    /** Who holds the account opened sets a password and logs in. */
    private void begin(Page own, String code) {
        at(own, "/login/reset");
        own.fill("#loginId", "mihon.shiro");
        own.fill("#oneTimeCode", code);
        own.fill("#newPassword", "見本の長い合言葉です。四郎");
        own.fill("#newPasswordAgain", "見本の長い合言葉です。四郎");
        Browser.follow(own, SUBMIT);
        own.fill("#loginId", "mihon.shiro");
        own.fill("#password", "見本の長い合言葉です。四郎");
        Browser.follow(own, SUBMIT);
        assertThat(own.url()).endsWith("/office/14030");
    }

    private void at(Page page, String path) {
        page.navigate(portal.address(path).toString());
    }
}
