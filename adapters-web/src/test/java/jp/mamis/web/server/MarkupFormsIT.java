package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mamis.web.server.TemplateForms.TemplateForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Markup typed into every form that the templates have, wherever it stands: what is shown of it is text. */
class MarkupFormsIT {

    static final String MARKUP = "\"'><script>alert(1)</script>";

    /** Where everybody begins to follow links. */
    private static final Map<String, List<String>> WAYS_IN = Map.of(
            Everybody.NOBODY,
            List.of("/", "/login", "/login/reset"),
            "doctor",
            List.of("/my", "/my/approval", "/my/confirm", "/my/account/factors", "/my/account/factors/app"),
            "district",
            List.of("/office/1401A"),
            "prefecture",
            List.of("/office/14000", "/office/14000/bodies"),
            "admin",
            List.of("/admin/associations"));

    /** Where a passkey is named: only a portal under a host name has it, and {@link PasskeyIT} fills it in. */
    private static final Set<String> PASSKEYS = Set.of("accounts/app.jte", "accounts/factors.jte");

    /** As many pages of one kind as may differ in the forms they have. */
    private static final int MOST_OF_A_KIND = 8;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)");
    private static final String JOIN = "/my/procedures/join";
    private static final String OFFICE = "/office/1401A/procedures/";

    private static Everybody everybody;

    private final List<FilledForm> sent = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void log_everybody_in() throws IOException {
        List<String> roles = new ArrayList<>(WAYS_IN.keySet());
        roles.add("nonmember");
        roles.add("jma");
        everybody = new Everybody(RunningPortal.shared(), roles);
    }

    @Test
    void no_form_shows_as_markup_what_was_typed_into_it() throws IOException {
        fillInDraft();
        fillInWhatLeadsThroughAProcedure();
        fillInWhatComesAndGoesOnPaper();
        fillInWhatMailsLeadTo();
        fillInSecondFactor();
        fillInWhatIsAskedOfTheAuthority();
        WAYS_IN.forEach(this::followLinks);

        assertThat(wrong).isEmpty();
        assertThat(TemplateForms.all())
                .hasSizeGreaterThan(20)
                .filteredOn(form ->
                        !(PASSKEYS.contains(form.template()) && form.names().equals(Set.of("name"))))
                .filteredOn(form -> sent.stream().noneMatch(form::isPartOf))
                .as("never filled in")
                .extracting(TemplateForm::template, TemplateForm::names)
                .isEmpty();
    }

    private void fillInDraft() {
        Visitor own = everybody.visitor("nonmember");
        String draft = place(own.submit(JOIN, JOIN, Map.of())).replaceAll("/workplace$", "");
        String workplace = draft + "/workplace";
        fillIn("nonmember", workplace);
        Map<String, String> clinic =
                Map.of("workplaceName", MARKUP, "workplaceCode", "", "position", "医長", "owner", "80", "duty", "25");
        String body = place(own.submit(workplace, workplace, clinic));
        fillIn("nonmember", body);
        String found = body + "?prefecture=14&q=" + URLEncoder.encode("青葉", StandardCharsets.UTF_8);
        String reach = place(own.submit(found, body, chosen(own, found, body)));
        String details = place(own.submit(reach, reach, chosen(own, reach, reach)));
        fillIn("nonmember", details);
        judge("nonmember opens " + draft, own.open(details));
    }

    private void fillInWhatIsAskedOfTheAuthority() throws IOException {
        CertifiedDoctor certified = CertifiedDoctor.shared(everybody);
        for (String path : List.of(
                "/ca/certificates",
                certified.certificate() + "/revocation",
                "/ca/qualifications",
                certified.qualification(),
                certified.qualification() + "/facts")) {
            fillIn("jma", path);
        }
    }

    private void fillInWhatLeadsThroughAProcedure() {
        Visitor own = everybody.visitor("nonmember");
        String filed = everybody.underWay();
        String seen = OFFICE + filed.replaceAll(".*/", "");
        fillIn("district", seen + "/approval");
        fillIn("district", seen + "/return");
        fillIn("district", OFFICE + "approvals?row=" + filed.replaceAll(".*/", "") + ".1");
        fillIn("nonmember", place(own.submit(filed, filed + "/answer", Map.of())));
        fillIn("nonmember", filed + "/withdrawal");
        String again = everybody.underWay();
        fillIn("district", OFFICE + again.replaceAll(".*/", "") + "/rejection");
        for (String path : List.of(filed, again)) {
            judge("nonmember opens " + path, own.open(path));
            judge("district opens " + path, everybody.visitor("district").open(OFFICE + path.replaceAll(".*/", "")));
        }
    }

    private void fillInWhatComesAndGoesOnPaper() {
        String paper = everybody.paper();
        fillIn("district", paper);
        // Once it is known how far the doctor joins, it asks for the rest.
        fillIn("district", paper);
        String sentBack = everybody.sentBackOnPaper();
        fillIn("district", sentBack + "/paper-answer");
        fillIn("district", "/office/1401A/entry?paper=" + everybody.answerOnPaper(sentBack));
        fillIn("district", everybody.sentBackOnPaper() + "/paper-withdrawal");
        String letters = "/office/1401A/letters";
        fillIn("district", letters + "/together?row=" + everybody.firstId(letters));
    }

    private void fillInWhatMailsLeadTo() {
        fillIn(Everybody.NOBODY, everybody.linkToSetAPassword());
        String link = everybody.linkToRegister();
        fillIn(Everybody.NOBODY, link);
        fillIn(Everybody.NOBODY, everybody.checkOfARegistration());
    }

    private void fillInSecondFactor() throws IOException {
        AppHolder holder = AppHolder.newIn(RunningPortal.shared(), everybody);
        everybody.let("waiting", holder.waiting());
        fillIn("waiting", "/login/factor");
        everybody.let("holder", holder.loggedIn());
        fillIn("holder", "/my/confirm");
    }

    private void followLinks(String role, List<String> waysIn) {
        Deque<String> open = new ArrayDeque<>(waysIn);
        Set<String> known = new HashSet<>(waysIn);
        Map<String, Integer> kinds = new HashMap<>();
        while (!open.isEmpty()) {
            Matcher links = LINK.matcher(fillIn(role, open.remove()));
            while (links.find()) {
                String path = links.group(1);
                String kind = path.replaceAll("/[0-9a-f-]{36}|/[0-9A-Z]{5}(?=/|$)", "/{}");
                if (!path.startsWith("/static/")
                        && !path.equals("/display")
                        && known.add(path)
                        && kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
                    open.add(path);
                }
            }
        }
    }

    /** Sends the page's forms, each once wherever it stands; answers the page. */
    private String fillIn(String role, String path) {
        return fillIn(role, path, everybody.visitor(role).open(path));
    }

    private String fillIn(String role, String path, HttpResponse<String> page) {
        judge(role + " opens " + path, page);
        for (FilledForm form : FilledForm.of(page.body(), MARKUP)) {
            if (!form.typed().isEmpty() && sent.stream().noneMatch(before -> same(before, form))) {
                judge(role + " sends " + form.action(), send(everybody.visitor(role), form));
                sent.add(form);
            }
        }
        return page.body();
    }

    private static boolean same(FilledForm one, FilledForm other) {
        return one.typed().equals(other.typed())
                && one.action()
                        .replaceAll("[0-9a-f-]{36}", "")
                        .equals(other.action().replaceAll("[0-9a-f-]{36}", ""));
    }

    private static HttpResponse<String> send(Visitor visitor, FilledForm form) {
        if (form.changing()) {
            return visitor.post(form.action(), form.fields());
        }
        return visitor.open(form.action() + "?"
                + form.fields().entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private void judge(String what, HttpResponse<String> answer) {
        String page = answer.body();
        if (answer.statusCode() >= 500 || page.contains("<script>alert") || page.contains("=\"\"'")) {
            wrong.add(what + ": " + answer.statusCode());
        }
    }

    /** The first of every choice of the form with this action. */
    private static Map<String, String> chosen(Visitor visitor, String page, String action) {
        return FilledForm.of(visitor.open(page).body(), "").stream()
                .filter(form -> form.changing() && form.action().equals(action))
                .map(FilledForm::fields)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form on " + page));
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.uri() + ": " + answer.statusCode() + answer.body()))
                .replaceAll("^http://[^/]*|\\?.*", "");
    }
}
