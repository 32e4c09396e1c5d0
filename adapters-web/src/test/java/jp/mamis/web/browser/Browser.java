package jp.mamis.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A headless Chromium of the machine, and what every page has to stand in it. */
public final class Browser implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** In pixels: A4 without the margins of the style sheet. */
    private static final int PAPER = 672;

    private static final int MOST_STOPS = 300;

    private static Optional<com.microsoft.playwright.Browser> shared = Optional.empty();

    private final com.microsoft.playwright.Browser chromium;

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /**
     * The Chromium named by MAMIS_CHROMIUM, else the one of the machine. All test classes of a process share it, because
     * its start takes seconds.
     */
    public static Browser open() {
        if (shared.isEmpty()) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            shared = Optional.of(
                    playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable())));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return new Browser(shared.orElseThrow());
    }

    /** A page in a session of its own; the language is the one browsers in Japan ask for. */
    public Page page(int width) {
        return page(width, true);
    }

    /** A page on which scripts do not run. */
    public Page pageWithoutScripts(int width) {
        return page(width, false);
    }

    private Page page(int width, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 900));
        return context.newPage();
    }

    /** Clicks what leads to another page, and returns when that page has been read whole. */
    public static void follow(Page page, String selector) {
        AtomicBoolean read = new AtomicBoolean();
        Consumer<Page> whenRead = next -> read.set(true);
        page.onDOMContentLoaded(whenRead);
        page.click(selector);
        page.waitForCondition(read::get);
        page.offDOMContentLoaded(whenRead);
    }

    /** Fails with every breach of WCAG 2.2 A and AA, and of good practice, that can be found by machine. */
    public static void assertAccessible(Page page) {
        assertAccessible(page, onlyBreaches());
    }

    /** The same for a page found accessible in the other language: its colours need not be measured again. */
    public static void assertTextsAccessible(Page page) {
        AxeRunOptions options = onlyBreaches();
        AxeRuleOptions none = new AxeRuleOptions();
        none.setEnabled(false);
        options.setRules(Map.of("color-contrast", none));
        assertAccessible(page, options);
    }

    private static void assertAccessible(Page page, AxeRunOptions options) {
        // The mode for a single frame, which our pages are: the other opens a second page for every answer.
        AxeResults results = new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        List<String> breaches =
                results.getViolations().stream().map(Browser::described).toList();
        assertThat(breaches).as("accessibility of " + page.url()).isEmpty();
    }

    /**
     * Fails when a page of 320 pixels has to be scrolled sideways, and names what sticks out (WCAG 1.4.10). What stands in a
     * table of figures is moved within its own region.
     */
    public static void assertReflowsAt320(Page page) {
        page.setViewportSize(320, 900);
        Object sticking = page.evaluate("""
                () => [...document.querySelectorAll("body *")]
                    .filter((element) => element.checkVisibility() && !element.closest(".hidden, .skip-link, thead, .figures"))
                    .filter((element) => element.getBoundingClientRect().right > 320.5)
                    .map((element) => element.tagName + "." + element.className)
                """);
        assertThat((List<?>) sticking)
                .as("wider than 320 pixels on " + page.url())
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(320);
    }

    /** On a sheet of A4 the page stays within the margins, says what it is, and leaves out what can only be pressed. */
    public static void assertPrints(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 900);
        Object wrong = page.evaluate("""
                paper => [...document.querySelectorAll("body *")]
                    .filter((element) => element.checkVisibility() && !element.closest(".hidden, .skip-link, .figures"))
                    .filter((element) => element.getBoundingClientRect().right > paper + 0.5
                        || element.matches("nav.navigation, .buttons, .search"))
                    .map((element) => element.tagName + "." + element.className)
                """, PAPER);
        boolean named = page.locator("h1").isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat((List<?>) wrong).as("printed from " + page.url()).isEmpty();
        assertThat(named).as("a title on the sheet").isTrue();
    }

    /**
     * Walks through the page with the tabulator key and fails when a stop cannot be seen or shows no focus.
     *
     * @return the stops in order: what each is called
     */
    public static List<String> walkKeyboard(Page page) {
        List<String> stops = new ArrayList<>();
        page.evaluate("() => document.activeElement?.blur()");
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            String stop = (String) page.evaluate("""
                    () => {
                        const element = document.activeElement;
                        if (!element || element === document.body) return "";
                        const style = getComputedStyle(element);
                        const box = element.getBoundingClientRect();
                        const seen = box.width > 1 && box.height > 1 && style.outlineStyle !== "none";
                        const name = element.labels?.[0]?.innerText ?? element.innerText ?? element.name;
                        return (seen ? "" : "UNSEEN ") + name.trim().split("\\n")[0];
                    }
                    """);
            if (stop.isEmpty()) {
                break;
            }
            stops.add(stop);
        }
        assertThat(stops)
                .as("keyboard stops of " + page.url())
                .isNotEmpty()
                .noneMatch(stop -> stop.startsWith("UNSEEN"));
        return stops;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}; as a JPEG, which is written in half the time of a PNG. */
    public static Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".jpg");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(75)
                .setPath(file));
        return file;
    }

    /** Ends every session; the program goes on until the process ends. */
    @Override
    public void close() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** What is right need not be described: that takes longer than to find what is wrong. */
    private static AxeRunOptions onlyBreaches() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String described(Rule breach) {
        return breach.getId() + ": " + breach.getHelp() + " "
                + breach.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static Path executable() {
        String named = System.getenv("MAMIS_CHROMIUM");
        Stream<String> candidates = named == null
                ? Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                : Stream.of(named);
        return candidates
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no Chromium: install the Debian package chromium-headless-shell"));
    }
}
