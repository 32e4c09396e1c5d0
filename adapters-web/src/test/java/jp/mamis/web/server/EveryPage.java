package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.server.DeployedPaths.Deployed;

/** Every page that the portal has: who opens it, and where. Everybody has one tab, logged in. */
final class EveryPage {

    /** @param template the address with its parameters in braces */
    record Stop(String template, String role, String path) {}

    private static final List<String> ROLES =
            List.of(Everybody.NOBODY, "nonmember", "doctor", "district", "prefecture", "jma", "admin");

    /** Whose password was given and whose code was not. */
    private static final String WAITING = "waiting";

    /** Opens only where a second factor is demanded, which a demonstration does of nobody. */
    private static final String ENROLMENT = "/login/enrolment";

    /** Answers that are no page of their own. */
    private static final Set<String> NO_PAGES = Set.of(
            "/display",
            ENROLMENT,
            "/my/procedures/join/{draft}",
            "/my/files/{file}",
            "/my/procedures/join/{draft}/paper.pdf",
            "/office/{code}/files/{file}",
            "/office/{code}/members/export/{format}",
            "/office/{code}/members/export/labels",
            "/office/{code}/procedures/export/{format}",
            "/office/{code}/letters/export/{format}",
            "/office/{code}/workplaces/export/{format}",
            "/office/{code}/staff/export/{format}",
            "/office/{code}/approval-letters/together/{approval}",
            "/office/{code}/approval-letters/{id}",
            "/office/{code}/entry/{paper}",
            "/office/{code}/letters/print.pdf",
            "/office/{code}/board/papers.pdf",
            "/office/{code}/board/papers.xlsx",
            "/statistics/members/export/{format}",
            "/ca/certificates/export/{format}",
            "/ca/certificates/{serial}/file/{format}",
            "/ca/qualifications/{number}/statements/{id}/{format}",
            "/ca/statistics/export/{format}");

    private final RunningPortal portal;
    private final Everybody everybody;
    private final Map<String, Page> tabs = new LinkedHashMap<>();
    private final List<Stop> stops = new ArrayList<>();

    EveryPage(RunningPortal portal, Browser browser, boolean scripts, int width) throws IOException {
        this.portal = portal;
        everybody = new Everybody(portal, ROLES);
        ROLES.forEach(role -> tabs.put(
                role, tab(scripts ? browser.page(width) : browser.pageWithoutScripts(width), everybody.visitor(role))));
        tabs.put(
                WAITING,
                tab(
                        scripts ? browser.page(width) : browser.pageWithoutScripts(width),
                        AppHolder.newIn(portal, everybody).waiting()));
        find();
    }

    private Page tab(Page page, Visitor visitor) {
        visitor.cookies()
                .forEach((name, value) ->
                        page.context().addCookies(List.of(new Cookie(name, value).setUrl(address("/")))));
        return page;
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }

    Page tab(Stop stop) {
        return Objects.requireNonNull(tabs.get(stop.role()), stop.role());
    }

    String address(String path) {
        return portal.address(path).toString();
    }

    /** The templates of all pages, read off the resources. */
    static Set<String> deployed() {
        return DeployedPaths.all().stream()
                .filter(deployed -> deployed.isReading() && !deployed.isApi())
                .map(Deployed::template)
                .filter(template -> !NO_PAGES.contains(template) && !template.startsWith("/health"))
                .collect(Collectors.toSet());
    }

    private void find() throws IOException {
        String office = "/office/1401A";
        String member = first("district", office + "/members", office + "/members/");
        String draft = draft();
        String filed = everybody.underWay();
        String procedure = office + filed.substring("/my".length());
        at("/", Everybody.NOBODY, "/");
        at("/login", Everybody.NOBODY, "/login");
        at("/login/factor", WAITING, "/login/factor");
        at("/login/reset", Everybody.NOBODY, "/login/reset");
        at("/login/forgotten", Everybody.NOBODY, "/login/forgotten");
        at("/login/forgotten/sent", Everybody.NOBODY, "/login/forgotten/sent");
        at("/login/link/{token}", Everybody.NOBODY, everybody.linkToSetAPassword());
        at("/register", Everybody.NOBODY, "/register");
        at("/register/sent", Everybody.NOBODY, "/register/sent");
        at("/register/link/{token}", Everybody.NOBODY, everybody.linkToRegister());
        at("/register/link/{token}/check", Everybody.NOBODY, everybody.checkOfARegistration());
        at("/accessibility", Everybody.NOBODY, "/accessibility");
        at("/documents", Everybody.NOBODY, "/documents");
        at("/documents/{document}", Everybody.NOBODY, "/documents/joint-use");
        at("/documents/{document}/{number}", Everybody.NOBODY, "/documents/terms-of-use/1");
        at("/my/consent", "doctor", "/my/consent");
        at("/logout", "doctor", "/logout?back=/my/profile");
        at("/associations", Everybody.NOBODY, "/associations");
        at(
                "/associations/find",
                Everybody.NOBODY,
                "/associations/find?prefecture=26&municipality=" + URLEncoder.encode("京都市北区", StandardCharsets.UTF_8));
        at("/associations/{code}", Everybody.NOBODY, "/associations/1401A");
        at("/problems/{slug}", Everybody.NOBODY, "/problems/log-in-failed");
        for (String page : List.of(
                "/my",
                "/my/account",
                "/my/account/password",
                "/my/account/factors",
                "/my/account/factors/app",
                "/my/confirm",
                "/my/approval",
                "/my/looks",
                "/my/profile",
                "/my/workplaces")) {
            at(page, "doctor", page);
        }
        at("/my/mail/{token}", "doctor", everybody.linkToConfirmAMailAddress("doctor"));
        at("/my/procedures/join", "nonmember", "/my/procedures/join");
        at("/my/procedures/join/{draft}/{step}", "nonmember", draft + "/workplace");
        at("/my/procedures/join/{draft}/documents", "nonmember", withDocuments() + "/documents");
        at("/my/procedures/join/{draft}/discard", "nonmember", draft + "/discard");
        at("/my/procedures", "nonmember", "/my/procedures");
        at("/my/procedures/{id}", "nonmember", filed);
        at("/my/procedures/{id}/filed", "nonmember", filed + "/filed");
        at("/my/procedures/{id}/withdrawal", "nonmember", filed + "/withdrawal");
        at("/office/{code}", "district", office);
        for (String page : List.of(
                "below",
                "board",
                "entry",
                "entry/new",
                "entry/unfinished",
                "labels",
                "members",
                "procedures",
                "profile",
                "staff",
                "staff/new",
                "staff/grant")) {
            at("/office/{code}/" + page, "district", office + "/" + page);
        }
        String prepared = first("district", office + "/settings", office + "/settings/");
        at("/office/{code}/settings", "district", office + "/settings");
        at("/office/{code}/settings/{version}", "district", office + "/settings/new");
        at("/office/{code}/settings/{version}/trial", "district", prepared + "/trial");
        String paper = everybody.paper();
        String sentBack = everybody.sentBackOnPaper();
        at("/office/{code}/procedures/{id}/paper-answer", "district", sentBack + "/paper-answer");
        at("/office/{code}/procedures/{id}/paper-withdrawal", "district", sentBack + "/paper-withdrawal");
        at("/office/{code}/entry/{paper}/answers", "district", paper);
        at("/office/{code}/entry/{paper}/discard", "district", paper.replace("/answers", "/discard"));
        at("/admin/settings", "admin", "/admin/settings");
        at("/office/{code}/members/{person}", "district", member);
        at("/office/{code}/members/{person}/account", "district", member + "/account");
        at("/office/{code}/members/{person}/registration", "district", member + "/registration");
        at("/office/{code}/members/{person}/register-check", "district", member + "/register-check");
        at("/office/{code}/procedures/{id}", "district", procedure);
        at("/office/{code}/procedures/{id}/{act}", "district", procedure + "/approval");
        at("/office/{code}/procedures/{id}/calls", "district", procedure + "/calls");
        at("/office/{code}/procedures/{id}/scan", "district", procedure + "/scan");
        at("/office/{code}/views/{list}", "district", office + "/views/procedures");
        at("/office/{code}/procedures/approvals", "district", office + "/procedures/approvals?row=" + row(procedure));
        String approvals = bulkApproval(office, procedure);
        String job = "/jobs" + approvals.substring(approvals.lastIndexOf('/'));
        at("/office/{code}/procedures/approvals/{approval}", "district", approvals);
        everybody.registrationLikeSomebodyKnown();
        String registrations = "/office/N1000/registrations";
        at("/office/{code}/registrations", "jma", registrations);
        at("/office/{code}/registrations/{id}", "jma", first("jma", registrations, registrations + "/"));
        at("/jobs", "district", "/jobs");
        at("/statistics/members", "jma", "/statistics/members?by=category,sex,prefecture&pending=yes");
        at("/jobs/{job}", "district", job);
        at("/jobs/{job}/cancellation", "district", job + "/cancellation");
        at("/jobs/{job}/resumption", "district", job + "/resumption");
        at("/office/{code}/staff/{account}", "district", first("district", office + "/staff", office + "/staff/"));
        at(
                "/office/{code}/staff/{account}/revoke",
                "district",
                first("district", office + "/staff", office + "/staff/") + "/revoke");
        String doctor =
                Program.json(everybody.program("doctor").get("/api/v1/me")).getString("person");
        at(
                "/office/{code}/members/{person}/account/factors",
                "district",
                office + "/members/" + doctor + "/account/factors");
        String staff = first("district", office + "/staff", office + "/staff/");
        at("/office/{code}/staff/{account}/factors", "district", staff + "/factors");
        at(
                "/office/{code}/bodies/{below}/{account}/factors",
                "prefecture",
                first("prefecture", "/office/14000/bodies/14010", "/office/14000/bodies/14010/") + "/factors");
        String letter = first("district", office + "/letters", office + "/letters/");
        at("/office/{code}/letters", "district", office + "/letters");
        at("/office/{code}/letters/{letter}", "district", letter);
        at(
                "/office/{code}/letters/together",
                "district",
                office + "/letters/together?row=" + letter.substring(letter.lastIndexOf('/') + 1));
        at("/office/{code}/workplaces", "prefecture", "/office/14000/workplaces");
        at("/office/{code}/workplaces/{person}", "prefecture", typedWorkplace());
        at("/office/{code}/bodies", "prefecture", "/office/14000/bodies");
        at("/office/{code}/bodies/{below}", "prefecture", "/office/14000/bodies/14010");
        String suspending = "/office/{code}/staff/{account}/suspension";
        at(suspending, "district", staff + "/suspension");
        at(
                "/office/{code}/members/{person}/account/suspension",
                "jma",
                "/office/N1000/members/" + doctor + "/account/suspension");
        at("/office/{code}/staff/{account}/handover", "district", staff + "/handover");
        at("/office/{code}/deputies", "district", office + "/deputies");
        at("/office/{code}/mandates", "district", office + "/mandates");
        at(
                "/office/{code}/mandates/help/{request}",
                "prefecture",
                "/office/14000/mandates/help/" + new LonelyClerk(portal, everybody).asking());
        at("/admin/accounts", "admin", "/admin/accounts");
        at("/admin/accounts/{account}", "admin", "/admin/accounts" + staff.substring(staff.lastIndexOf('/')));
        at("/admin/associations", "admin", "/admin/associations");
        at("/admin/associations/{act}", "admin", "/admin/associations/merge");
        at("/admin/institutions", "admin", "/admin/institutions");
        at("/admin/mail", "admin", "/admin/mail");
        at("/admin/mail/{id}", "admin", first("admin", "/admin/mail", "/admin/mail/"));
        at("/admin/schedule", "admin", "/admin/schedule");
        for (String page : List.of(
                "/ca",
                "/ca/activations",
                "/ca/certificates",
                "/ca/lists",
                "/ca/reissues",
                "/ca/statistics",
                "/ca/qualifications")) {
            at(page, "jma", page);
        }
        CertifiedDoctor certified = CertifiedDoctor.shared(everybody);
        at("/ca/activations/{authority}/{purpose}", "jma", "/ca/activations/sign1/status");
        at("/ca/certificates/{serial}", "jma", certified.certificate());
        at("/ca/certificates/{serial}/revocation", "jma", certified.certificate() + "/revocation");
        at("/ca/qualifications/{number}", "jma", certified.qualification());
        at("/ca/qualifications/{number}/facts", "jma", certified.qualification() + "/facts");
        String fact = certified.qualification() + "/facts/" + certified.fact();
        at("/ca/qualifications/{number}/facts/{fact}/correction", "jma", fact + "/correction");
        at("/ca/qualifications/{number}/facts/{fact}/withdrawal", "jma", fact + "/withdrawal");
    }

    private void at(String template, String role, String path) {
        stops.add(new Stop(template, role, path));
    }

    private static String row(String procedure) {
        return procedure.substring(procedure.lastIndexOf('/') + 1) + ".999";
    }

    /** Tries to approve what has changed since it was seen: a result without a change. */
    private String bulkApproval(String office, String procedure) {
        String id = procedure.substring(procedure.lastIndexOf('/') + 1);
        HttpResponse<String> done = everybody
                .program("district")
                .call(
                        "POST",
                        "/api/v1/associations/1401A/procedures/approvals",
                        "{\"boardDay\":\"" + LocalDate.now(ZoneId.of("Asia/Tokyo")) + "\",\"procedures\":[{\"id\":\""
                                + id + "\",\"version\":999}]}",
                        Map.of("Idempotency-Key", "\"" + UUID.randomUUID() + "\""));
        String place = done.headers().firstValue("Location").orElseThrow(() -> new AssertionError(done.body()));
        return office + "/procedures/approvals" + place.substring(place.lastIndexOf('/'));
    }

    /** Begins an application, as somebody who is no member yet. */
    private String draft() {
        HttpResponse<String> begun =
                everybody.visitor("nonmember").submit("/my/procedures/join", "/my/procedures/join", Map.of());
        return begun.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(begun.body()))
                .replaceAll("^http://[^/]*|/workplace$", "");
    }

    /** A draft that is complete but for the documents that its body asks for. */
    private String withDocuments() {
        HttpResponse<String> begun = everybody.program("nonmember").post("/api/v1/drafts", """
                        {"answers":{"workplaceName":"見本クリニック","owner":"80","duty":"22","body":"26010","reach":"26010",
                         "category-26010":"B","desiredOn-era":"","desiredOn-year":"YEAR","desiredOn-month":"1",
                         "desiredOn-day":"31"}}""".replace(
                "YEAR", Integer.toString(LocalDate.now(ZoneId.of("Asia/Tokyo")).getYear())));
        return "/my/procedures/join/" + Program.json(begun).getString("id");
    }

    /** A workplace that a member of the prefecture has typed by name. */
    private String typedWorkplace() {
        JsonObject row = Program.json(
                        everybody.program("prefecture").get("/api/v1/associations/14000/typed-workplaces"))
                .getJsonArray("items")
                .getJsonObject(0);
        return "/office/14000/workplaces/" + row.getString("person") + "?name="
                + URLEncoder.encode(row.getString("workplace"), StandardCharsets.UTF_8);
    }

    private String first(String role, String list, String below) {
        Optional<String> link = everybody.links(role, list, below).stream().findFirst();
        assertThat(link).as("%s lists something", list).isPresent();
        return link.orElseThrow();
    }
}
