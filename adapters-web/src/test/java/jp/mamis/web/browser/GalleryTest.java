package jp.mamis.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.web.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {

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

    @ParameterizedTest
    @MethodSource("pages")
    void every_component_is_accessible_on_a_desk_and_on_a_phone(String name, Language language) {
        Page page = browser.page(1280);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.navigate(gallery.address(name, language));

        Browser.screenshot(page, "gallery-" + name + "-" + language.tag() + "-1280");
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        Browser.screenshot(page, "gallery-" + name + "-" + language.tag() + "-320");
        Browser.assertAccessible(page);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void every_control_is_reached_and_seen_by_keyboard() {
        Page page = browser.page(1280);
        page.navigate(gallery.address("queue", Language.JAPANESE));

        List<String> stops = Browser.walkKeyboard(page);

        assertThat(stops).startsWith("本文へ移動").contains("English", "ログアウト", "受付番号", "次へ");
        page.context().close();
    }

    @Test
    void a_fault_in_the_summary_leads_to_its_field_without_scripts() {
        Page page = browser.pageWithoutScripts(320);
        page.navigate(gallery.address("form", Language.JAPANESE));

        page.click("text=昭和64年は1月7日までです。年月日を確認してください。 >> nth=0");

        assertThat(page.url()).endsWith("#birthDate");
        assertThat(page.locator(":target").getAttribute("name")).isEqualTo("birthDate-era");
        page.context().close();
    }

    @Test
    void an_error_page_starts_at_its_summary() {
        Page page = browser.page(1280);

        page.navigate(gallery.address("form", Language.JAPANESE));

        assertThat(page.title()).startsWith("エラー：");
        assertThat(page.evaluate("() => document.activeElement.hasAttribute('data-summary')"))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void colours_forced_by_the_reader_and_paper_keep_everything_legible() {
        Page page = browser.page(1280);
        page.navigate(gallery.address("member", Language.JAPANESE));

        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Browser.screenshot(page, "gallery-member-forced");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.PRINT));
        Browser.screenshot(page, "gallery-member-print");

        Browser.assertPrints(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".header__tools").isVisible()).isFalse();
        assertThat(page.locator(".tracker").isVisible()).isTrue();
        page.context().close();
    }

    static Stream<Arguments> pages() {
        return GalleryPages.TITLES.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }
}
