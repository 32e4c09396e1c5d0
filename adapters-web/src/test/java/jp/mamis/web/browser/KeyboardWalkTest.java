package jp.mamis.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import jp.mamis.web.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walk by keyboard finds what is wrong, and nothing on a page that is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardWalkTest {

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_page_of_every_component_has_no_fault() {
        try (Gallery gallery = Gallery.open()) {
            for (String name : GalleryPages.TITLES.keySet()) {
                Page page = browser.page(1280);
                page.navigate(gallery.address(name, Language.JAPANESE));

                assertThat(KeyboardWalk.faults(page)).as(name).isEmpty();
                assertThat(page.url()).doesNotContain("#");
                page.context().close();
            }
        }
    }

    @Test
    void an_order_of_its_own_is_found() {
        assertThat(walked("<a href='/a'>one</a><a href='/b' tabindex='1'>two</a>"))
                .contains("has an order of its own: a two");
    }

    @Test
    void a_stop_that_looks_the_same_with_the_focus_is_found() {
        assertThat(walked("<a id='x' href='/a'>one</a>", "#x:focus { outline: none; box-shadow: none }"))
                .containsExactly("shows no focus: a one");
    }

    @Test
    void a_stop_under_something_or_outside_of_the_screen_is_found() {
        String cover = "#x { position: fixed; inset: 0; background: #fff }";
        String outside = "#x { position: fixed; left: -500px }";

        assertThat(walked("<a href='/a'>one</a><p id='x'>over</p>", cover)).contains("covered or outside: a one");
        assertThat(walked("<a id='x' href='/a'>one</a>", outside)).containsExactly("covered or outside: a one");
    }

    @Test
    void a_trap_is_found() {
        Page page = opened("<button id='x'>one</button><a href='/a'>two</a>", "");
        page.evaluate("() => document.getElementById('x').addEventListener('blur', (event) => event.target.focus())");

        assertThat(KeyboardWalk.faults(page))
                .anyMatch(fault -> fault.contains("instead of: a skip | button one | a two"));
        page.context().close();
    }

    @Test
    void a_way_to_the_content_that_is_missing_or_leads_nowhere_is_found() {
        Page without = opened("<a href='/a'>one</a>", "");
        without.evaluate("() => document.querySelector('.skip-link').remove()");
        Page nowhere = opened("<a href='/a'>one</a>", "");
        nowhere.evaluate("() => document.querySelector('main').removeAttribute('tabindex')");

        assertThat(KeyboardWalk.faults(nowhere)).containsExactly("the way to the content leads nowhere");
        assertThat(KeyboardWalk.faults(without)).contains("does not begin at the way to the content");
        without.context().close();
        nowhere.context().close();
    }

    private List<String> walked(String content) {
        return walked(content, "");
    }

    private List<String> walked(String content, String style) {
        Page page = opened(content, style);
        List<String> faults = KeyboardWalk.faults(page);
        page.context().close();
        return faults;
    }

    private Page opened(String content, String style) {
        String html = "<!DOCTYPE html><title>t</title><link rel='stylesheet' href='/static/css/tokens.css'>"
                + "<link rel='stylesheet' href='/static/css/mamis.css'>"
                + "<a class='skip-link' href='#main'>skip</a><main id='main' tabindex='-1'>" + content + "</main>";
        try (Shelf shelf = Shelf.of(Map.of("page", html))) {
            Page page = browser.page(1280);
            page.navigate(shelf.address("page"));
            if (!style.isEmpty()) {
                page.evaluate("""
                        (text) => {
                            const sheet = new CSSStyleSheet();
                            sheet.replaceSync(text);
                            document.adoptedStyleSheets = [sheet];
                        }
                        """, style);
            }
            return page;
        }
    }
}
