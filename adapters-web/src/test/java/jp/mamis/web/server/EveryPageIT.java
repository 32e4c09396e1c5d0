package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.server.DeployedPaths.Deployed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page that the portal has, opened by who may: accessible in both languages, and not wider than a small phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    /** Answers that are no page of their own. */
    private static final Set<String> NO_PAGES = Set.of("/language", "/my/procedures/join/{draft}");

    private RunningPortal portal;
    private Browser browser;
    private final Map<String, Page> visitors = new LinkedHashMap<>();
    private String password = "";

    @BeforeAll
    void log_everybody_in() throws IOException {
        portal = RunningPortal.shared();
        browser = Browser.open();
        password = Files.readString(portal.data().resolve("demo-password")).strip();
        for (String role : List.of("nonmember", "doctor", "district", "prefecture", "admin")) {
            Page page = browser.page(1280);
            page.navigate(address("/login"));
            page.fill("#loginId", role);
            page.fill("#password", password);
            Browser.follow(page, "main form button[type=submit]");
            visitors.put(role, page);
        }
        visitors.put("anonymous", browser.page(1280));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void every_page_is_accessible_in_both_languages_and_fits_a_small_phone() {
        Map<String, List<String>> pages = pages();
        List<String> wrong = new ArrayList<>();

        pages.forEach((template, stop) -> visit(template, stop.get(0), stop.get(1), wrong));

        assertThat(wrong).isEmpty();
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(deployed());
    }

    private void visit(String template, String role, String path, List<String> wrong) {
        Page page = visitor(role);
        for (String language : List.of("ja", "en")) {
            page.context().addCookies(List.of(new Cookie("lang", language).setUrl(address("/"))));
            page.setViewportSize(1280, 900);
            Response answer = page.navigate(address(path));
            if (answer.status() != 200 || !page.url().equals(address(path))) {
                wrong.add(role + " at " + path + ": " + answer.status() + " " + page.url());
                return;
            }
            try {
                Browser.screenshot(page, name(template) + "-" + language + "-1280");
                Browser.assertAccessible(page);
                Browser.assertReflowsAt320(page);
                Browser.screenshot(page, name(template) + "-" + language + "-320");
            } catch (AssertionError breach) {
                wrong.add(template + " in " + language + ": " + breach.getMessage());
            }
        }
    }

    /** By template: who opens it, and where. */
    private Map<String, List<String>> pages() {
        String office = "/office/1401A";
        String member = first("district", office + "/members", office + "/members/");
        String procedure = first("district", office + "/procedures", office + "/procedures/");
        String staff = first("district", office + "/staff", office + "/staff/");
        String draft = draft();
        String filed = "/my/procedures/" + filed();
        String mail = first("admin", "/admin/mail", "/admin/mail/");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("/", List.of("anonymous", "/"));
        pages.put("/login", List.of("anonymous", "/login"));
        pages.put("/login/reset", List.of("anonymous", "/login/reset"));
        pages.put("/associations", List.of("anonymous", "/associations"));
        pages.put("/associations/{code}", List.of("anonymous", "/associations/1401A"));
        pages.put("/problems/{slug}", List.of("anonymous", "/problems/log-in-failed"));
        pages.put("/my", List.of("doctor", "/my"));
        pages.put("/my/account", List.of("doctor", "/my/account"));
        pages.put("/my/looks", List.of("doctor", "/my/looks"));
        pages.put("/my/profile", List.of("doctor", "/my/profile"));
        pages.put("/my/workplaces", List.of("doctor", "/my/workplaces"));
        pages.put("/my/procedures/join", List.of("nonmember", "/my/procedures/join"));
        pages.put("/my/procedures/join/{draft}/{step}", List.of("nonmember", draft + "/workplace"));
        pages.put("/my/procedures/join/{draft}/discard", List.of("nonmember", draft + "/discard"));
        pages.put("/my/procedures", List.of("nonmember", "/my/procedures"));
        pages.put("/my/procedures/{id}", List.of("nonmember", filed));
        pages.put("/my/procedures/{id}/filed", List.of("nonmember", filed + "/filed"));
        pages.put("/my/procedures/{id}/withdrawal", List.of("nonmember", filed + "/withdrawal"));
        pages.put("/office/{code}", List.of("district", office));
        pages.put("/office/{code}/members", List.of("district", office + "/members"));
        pages.put("/office/{code}/members/{person}", List.of("district", member));
        pages.put("/office/{code}/members/{person}/account", List.of("district", member + "/account"));
        pages.put("/office/{code}/procedures", List.of("district", office + "/procedures"));
        pages.put("/office/{code}/procedures/{id}", List.of("district", procedure));
        pages.put("/office/{code}/procedures/{id}/{act}", List.of("district", procedure + "/approval"));
        pages.put("/office/{code}/profile", List.of("district", office + "/profile"));
        pages.put("/office/{code}/staff", List.of("district", office + "/staff"));
        pages.put("/office/{code}/staff/new", List.of("district", office + "/staff/new"));
        pages.put("/office/{code}/staff/grant", List.of("district", office + "/staff/grant"));
        pages.put("/office/{code}/staff/{account}", List.of("district", staff));
        pages.put("/office/{code}/bodies", List.of("prefecture", "/office/14000/bodies"));
        pages.put("/office/{code}/bodies/{below}", List.of("prefecture", "/office/14000/bodies/14010"));
        pages.put("/admin/associations", List.of("admin", "/admin/associations"));
        pages.put("/admin/associations/{act}", List.of("admin", "/admin/associations/merge"));
        pages.put("/admin/mail", List.of("admin", "/admin/mail"));
        pages.put("/admin/mail/{id}", List.of("admin", mail));
        pages.put("/admin/schedule", List.of("admin", "/admin/schedule"));
        return pages;
    }

    private Set<String> deployed() {
        return DeployedPaths.all().stream()
                .filter(deployed -> deployed.isReading() && !deployed.isApi())
                .map(Deployed::template)
                .filter(template -> !NO_PAGES.contains(template) && !template.startsWith("/health"))
                .collect(Collectors.toSet());
    }

    /** Begins an application, as somebody who is no member yet. */
    private String draft() {
        Page page = visitor("nonmember");
        page.navigate(address("/my/procedures/join"));
        Browser.follow(page, "main form button[type=submit]");
        return page.url().replace(address(""), "").replaceAll("/workplace$", "");
    }

    /** Files an application, of which the applicant is told by mail. */
    private String filed() {
        HttpResponse<String> answer = Program.at(portal.address(""))
                .loggedIn("nonmember", password)
                .send(
                        "POST",
                        "/api/v1/procedures",
                        """
                        {"workplace":{"name":"見本クリニック","owner":"INDIVIDUAL"},"duty":"CLINIC_EMPLOYEE",
                         "declinesInsurance":false,"targets":[{"association":"1401A","category":"A2B"}],
                         "desiredOn":"%s"}""".formatted(LocalDate.now(ZoneId.of("Asia/Tokyo"))),
                        Map.of("Idempotency-Key", "every-page"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Program.json(answer).getString("id");
    }

    /** The first of a list that leads to a page of its own. */
    private String first(String role, String list, String below) {
        Page page = visitor(role);
        page.navigate(address(list));
        return page.locator("main .table a[href^='" + below + "']")
                .first()
                .getAttribute("href")
                .replaceAll("[?#].*", "");
    }

    private Page visitor(String role) {
        return Objects.requireNonNull(visitors.get(role), role);
    }

    private String address(String path) {
        return portal.address(path).toString();
    }

    private static String name(String template) {
        return "page" + template.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }
}
