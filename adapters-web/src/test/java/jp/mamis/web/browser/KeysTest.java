package jp.mamis.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.mamis.web.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A work list used by single keys, which are listed and can be turned off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysTest {

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

    private Page queue(Language language) {
        Page page = browser.page(1280);
        page.navigate(gallery.address("queue", language));
        return page;
    }

    private static Locator row(Page page, int number) {
        return page.locator("main tbody tr").nth(number).locator("th a");
    }

    @Test
    void rows_are_walked_the_search_is_reached_and_the_next_page_opened() {
        Page page = queue(Language.JAPANESE);

        page.keyboard().press("j");
        assertThat(row(page, 0)).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(row(page, 2)).isFocused();
        page.keyboard().press("k");
        assertThat(row(page, 1)).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("main input[name=q]")).isFocused();
        page.keyboard().type("jk/n");
        assertThat(page.locator("main input[name=q]")).hasValue("jk/n");
        page.locator("h1").click();
        page.keyboard().press("n");
        page.waitForURL(address -> address.contains("after=8"));
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_keys_are_listed_and_turned_off_for_the_device(Language language) {
        Page page = queue(language);
        page.keyboard().press("Shift+Slash");

        assertThat(page.locator("[data-keys]")).isVisible();
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        Browser.screenshot(page, "keys-" + language.tag());
        page.locator("[data-keys-used]").uncheck();
        page.locator("[data-keys] [data-close]").click();
        page.keyboard().press("j");
        assertThat(row(page, 0)).not().isFocused();

        page.reload();
        page.keyboard().press("j");
        assertThat(row(page, 0)).not().isFocused();
        page.locator("[data-keys-open]").click();
        assertThat(page.locator("[data-keys-used]").isChecked()).isFalse();
        page.context().close();
    }

    @Test
    void without_scripts_no_keys_are_promised() {
        Page page = browser.pageWithoutScripts(1280);

        page.navigate(gallery.address("queue", Language.JAPANESE));

        assertThat(page.locator("[data-keys-open]")).isHidden();
        page.context().close();
    }
}
