package jp.mamis.web.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HierarchyScreensTest {

    private static final String SITE = "http://portal.example";
    private static final Path WEB = Path.of("src/main/webapp");

    private final FederationOnTheWeb web = new FederationOnTheWeb();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
        MultivaluedMap<String, String> contact = sent("version", "0", "unit", "総務課", "phone", "045-000-0001");
        web.profile().save("14010", contact, as("/office/14010/profile", web.administratorOf("14010")));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void every_screen_is_accessible_on_a_desk_and_on_a_phone(String name, String path, String html) {
        List<String> complaints = new ArrayList<>();
        Page page = browser.page(1280);
        page.onConsoleMessage(message -> complaints.add(message.text()));

        show(page, path, html);

        Browser.screenshot(page, "hierarchy-" + name + "-1280");
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        Browser.screenshot(page, "hierarchy-" + name + "-320");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void a_prefecture_opens_without_scripts() {
        Page page = browser.pageWithoutScripts(320);
        show(page, "/associations", web.pages().list("", "", "", "", stranger("/associations")));
        assertThat(page.locator("a[href='/associations/1401A']").isVisible()).isFalse();

        page.click("summary:has-text('神奈川県医師会')");

        assertThat(page.locator("a[href='/associations/1401A']").isVisible()).isTrue();
        page.context().close();
    }

    Stream<Arguments> screens() {
        Grant own = web.administratorOf("14010");
        Grant system = web.systemAdministrator();
        return Stream.of(
                screen("tree", "/associations", web.pages().list("", "", "", "", stranger("/associations"))),
                screen(
                        "search",
                        "/associations?q=a",
                        web.pages().list("横浜", "", "", "", stranger("/associations?q=a"))),
                screen(
                        "nothing",
                        "/associations?q=b",
                        web.pages().list("ない", "", "", "", stranger("/associations?q=b"))),
                screen("body", "/associations/14010", web.pages().show("14010", "", as("/associations/14010", own))),
                screen(
                        "profile",
                        "/office/14010/profile",
                        web.profile().show("14010", "1", as("/office/14010/profile", own))),
                screen("profile-faulty", "/office/14010/profile", faultyProfile(own)),
                screen("structure", "/admin/associations", web.structure().choose(as("/admin/associations", system))),
                screen(
                        "found",
                        "/admin/associations/found",
                        web.structure().enter("found", "", as("/admin/associations/found", system))),
                screen("dissolve-check", "/admin/associations/dissolve", checkedDissolution(system)),
                screen("merge-faulty", "/admin/associations/merge", faultyMerger(system)));
    }

    private String faultyProfile(Grant own) {
        MultivaluedMap<String, String> fields = sent("version", "1", "phone", "12", "line", "見本町");
        return (String) web.profile()
                .save("14010", fields, as("/office/14010/profile", own))
                .getEntity();
    }

    private String faultyMerger(Grant system) {
        MultivaluedMap<String, String> fields =
                sent("merged", "14010", "into", "14030", "from-year", "2026", "from-month", "4", "from-day", "1");
        return (String) web.structure()
                .change("merge", fields, as("/admin/associations/merge", system))
                .getEntity();
    }

    private String checkedDissolution(Grant system) {
        MultivaluedMap<String, String> fields =
                sent("code", "14040", "from-year", "2026", "from-month", "4", "from-day", "1");
        return (String) web.structure()
                .change("dissolve", fields, as("/admin/associations/dissolve", system))
                .getEntity();
    }

    private static Arguments screen(String name, String path, String html) {
        return Arguments.of(name, path, Named.of("page", html));
    }

    private static MultivaluedMap<String, String> sent(String... pairs) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        for (int i = 0; i < pairs.length; i += 2) {
            fields.putSingle(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static HttpServletRequest stranger(String path) {
        return Requests.ofStranger("GET", path);
    }

    private static HttpServletRequest as(String path, Grant grant) {
        return Requests.of("GET", path, Map.of(), grant);
    }

    private static void show(Page page, String path, String html) {
        page.route(SITE + "/**", route -> answer(route, html));
        page.navigate(SITE + path);
    }

    private static void answer(Route route, String html) {
        String path = URI.create(route.request().url()).getPath();
        Route.FulfillOptions answer = path.startsWith("/static/")
                ? new Route.FulfillOptions().setPath(WEB.resolve(path.substring(1)))
                : new Route.FulfillOptions().setBody(html).setContentType("text/html;charset=UTF-8");
        route.fulfill(answer);
    }
}
