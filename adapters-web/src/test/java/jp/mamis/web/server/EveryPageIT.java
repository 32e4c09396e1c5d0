package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.browser.HtmlChecker;
import jp.mamis.web.browser.KeyboardWalk;
import jp.mamis.web.entry.AccessibilityTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page that the portal has, opened by who may: accessible in both languages, not wider than a small phone, and to be
 * walked through by keyboard.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private Browser browser;
    private EveryPage pages;

    @BeforeAll
    void log_everybody_in() throws IOException {
        browser = Browser.open();
        pages = new EveryPage(RunningPortal.shared(), browser, true, 1280);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void every_page_is_visited() {
        assertThat(pages.stops())
                .extracting(EveryPage.Stop::template)
                .containsExactlyInAnyOrderElementsOf(EveryPage.deployed());
    }

    @Test
    void every_page_is_valid_and_accessible_in_both_languages_fits_a_small_phone_and_is_walked_through_by_keyboard()
            throws IOException {
        List<String> wrong = new ArrayList<>();

        pages.stops().forEach(stop -> visit(stop, wrong));

        assertThat(wrong).isEmpty();
        keep(pages.stops().size());
    }

    /** What the accessibility statement says of this test is true, or is written anew. */
    private static void keep(int opened) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        if (Boolean.getBoolean("mamis.accessibility.write")) {
            Files.writeString(
                    Path.of("src/main/resources/jp/mamis/web/entry", AccessibilityTests.FILE),
                    new AccessibilityTests(today, opened).written());
        }
        assertThat(Files.readString(Path.of("src/main/resources/jp/mamis/web/entry", AccessibilityTests.FILE)))
                .as("run once with -Dmamis.accessibility.write=true")
                .contains("pages = " + opened + "\n");
    }

    private void visit(EveryPage.Stop stop, List<String> wrong) {
        Page page = pages.tab(stop);
        String address = pages.address(stop.path());
        for (String language : List.of("ja", "en")) {
            // English words are long and large letters wide: what fits both on a small phone fits each.
            String type = language.equals("en") ? "large" : "standard";
            page.context()
                    .addCookies(List.of(
                            new Cookie("lang", language).setUrl(pages.address("/")),
                            new Cookie("type", type).setUrl(pages.address("/"))));
            page.setViewportSize(1280, 900);
            Response answer = page.navigate(address);
            if (answer.status() != 200 || !page.url().equals(address)) {
                wrong.add(stop + ": " + answer.status() + " " + page.url());
                return;
            }
            try {
                if (language.equals("ja")) {
                    Browser.screenshot(page, name(stop) + "-1280");
                    Browser.assertAccessible(page);
                    assertThat(KeyboardWalk.faults(page)).as("by keyboard").isEmpty();
                    assertThat(HtmlChecker.errors(answer.text())).as("HTML").isEmpty();
                    Browser.assertPrints(page);
                } else {
                    Browser.assertTextsAccessible(page);
                }
                Browser.assertReflowsAt320(page);
                Browser.screenshot(page, name(stop) + "-" + language + "-320");
            } catch (AssertionError breach) {
                wrong.add(stop + " in " + language + ": " + breach.getMessage());
            }
        }
    }

    private static String name(EveryPage.Stop stop) {
        return "page" + stop.template().replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }
}
