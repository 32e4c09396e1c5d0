package jp.mamis.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.mamis.web.page.EntryForm;
import jp.mamis.web.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two minutes before a session ends its holder is asked, and one press goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeLimitTest {

    private static final String GO_ON = "**/my/account/session";

    private Gallery gallery;
    private Browser browser;

    @BeforeAll
    void open() {
        gallery = Gallery.open();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        gallery.close();
    }

    private Page idle(Language language) {
        return idle(language, "form");
    }

    private Page idle(Language language, String name) {
        Page page = browser.page(1280);
        page.clock().install();
        page.navigate(gallery.address(name, language));
        return page;
    }

    private static void answering(Page page, int status, List<String> asked) {
        page.route(GO_ON, route -> {
            asked.add(route.request().headers().getOrDefault("x-csrf-token", ""));
            route.fulfill(new Route.FulfillOptions().setStatus(status));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_warning_comes_in_time_takes_the_focus_and_is_accessible(Language language) {
        Page page = idle(language);

        page.clock().fastForward("26:50");
        assertThat(page.locator(".time-limit")).isHidden();
        page.clock().fastForward("00:15");

        assertThat(page.locator(".time-limit")).isVisible();
        assertThat(page.locator("[data-go-on]")).isFocused();
        Browser.screenshot(page, "time-limit-" + language.tag());
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        page.context().close();
    }

    @Test
    void one_press_of_a_key_goes_on_and_the_time_begins_anew() {
        Page page = idle(Language.JAPANESE);
        List<String> asked = new ArrayList<>();
        answering(page, 204, asked);
        page.clock().fastForward("27:05");

        page.keyboard().press("Enter");

        assertThat(page.locator(".time-limit")).isHidden();
        assertThat(asked).containsExactly("token");
        page.clock().fastForward("26:00");
        assertThat(page.locator(".time-limit")).isHidden();
        page.clock().fastForward("01:05");
        assertThat(page.locator(".time-limit")).isVisible();
        page.context().close();
    }

    @Test
    void who_comes_back_too_late_is_led_to_the_log_in_and_back_to_this_page() {
        Page page = idle(Language.JAPANESE, "queue");

        page.clock().fastForward("29:05");

        assertThat(page.locator(".time-limit")).containsText("ログアウトしました");
        assertThat(page.locator(".time-limit a")).isFocused();
        assertThat(page.locator(".time-limit a")).hasAttribute("href", "/login?back=%2Fqueue");
        Browser.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".time-limit")).isHidden();
        page.context().close();
    }

    @Test
    void who_was_filling_in_a_form_takes_what_was_typed_along() {
        Page page = idle(Language.JAPANESE, "form");

        page.clock().fastForward("29:05");

        Locator again = page.locator(".time-limit [data-over] button");
        assertThat(again).isFocused();
        assertThat(again).hasAttribute("form", EntryForm.ID);
        assertThat(again).hasAttribute("formaction", Pattern.compile("/form\\?typed=ja&of=.*"));
        Browser.assertAccessible(page);
        page.context().close();
    }

    @Test
    void a_session_that_has_ended_meanwhile_is_said_to_have_ended() {
        Page page = idle(Language.JAPANESE);
        answering(page, 403, new ArrayList<>());
        page.clock().fastForward("27:05");

        page.click("[data-go-on]");

        assertThat(page.locator(".time-limit")).containsText("もう一度ログインする");
        page.context().close();
    }

    @Test
    void without_a_connection_it_is_said_and_the_question_stays_until_it_can_be_answered() {
        Page page = idle(Language.JAPANESE);
        page.route(GO_ON, Route::abort);
        page.clock().fastForward("27:05");

        page.click("[data-go-on]");

        assertThat(page.locator("[data-failed]")).containsText("通信できないため");
        assertThat(page.locator(".time-limit")).isVisible();
        Browser.assertAccessible(page);
        page.unroute(GO_ON);
        answering(page, 204, new ArrayList<>());
        page.click("[data-go-on]");
        assertThat(page.locator(".time-limit")).isHidden();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ten_minutes_before_the_last_end_it_is_said_once_that_nothing_prolongs_it(Language language) {
        Page page = idle(language);
        page.evaluate("document.querySelector('.time-limit').dataset.left = '1200'");

        page.clock().fastForward("09:50");
        assertThat(page.locator(".time-limit")).isHidden();
        page.clock().fastForward("00:15");

        assertThat(page.locator(".time-limit [data-last]")).isVisible();
        assertThat(page.locator(".time-limit [data-go-on]")).isHidden();
        assertThat(page.locator(".time-limit [data-close]")).isFocused();
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        page.keyboard().press("Enter");
        assertThat(page.locator(".time-limit")).isHidden();
        page.clock().fastForward("05:00");
        assertThat(page.locator(".time-limit")).isHidden();
        page.clock().fastForward("05:00");
        assertThat(page.locator(".time-limit [data-over]")).isVisible();
        page.context().close();
    }

    @Test
    void the_last_end_is_told_on_one_page_of_a_tab_with_the_minutes_that_are_left() {
        Page page = idle(Language.JAPANESE);
        page.evaluate("document.querySelector('.time-limit').dataset.left = '90'");
        page.clock().fastForward("00:02");
        assertThat(page.locator("#time-limit-last-text")).containsText("約1分後に");
        page.keyboard().press("Enter");

        page.navigate(gallery.address("queue", Language.JAPANESE));
        page.evaluate("document.querySelector('.time-limit').dataset.left = '85'");
        page.clock().fastForward("00:02");
        assertThat(page.locator(".time-limit")).isHidden();

        page.evaluate("document.querySelector('.time-limit').dataset.left = '500'");
        page.clock().fastForward("00:02");
        assertThat(page.locator("#time-limit-last-text")).containsText("約8分後に");
        page.context().close();
    }

    @Test
    void a_use_in_another_tab_counts_for_this_one() {
        Page page = idle(Language.JAPANESE);
        page.clock().fastForward("27:05");
        assertThat(page.locator(".time-limit")).isVisible();

        Page other = page.context().newPage();
        other.navigate(gallery.address("queue", Language.JAPANESE));

        assertThat(page.locator(".time-limit")).isHidden();
        page.context().close();
    }

    @Test
    void without_scripts_a_note_says_when_one_is_logged_out() {
        Page page = browser.pageWithoutScripts(320);

        page.navigate(gallery.address("form", Language.JAPANESE));

        assertThat(page.locator("footer")).containsText("30分間操作がないと");
        assertThat(page.locator(".time-limit")).isHidden();
        page.context().close();
    }
}
