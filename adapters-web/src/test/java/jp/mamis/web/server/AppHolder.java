package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A doctor who has set up an authenticator app in the browser.
 *
 * @param recovery the codes shown with it, each good once
 */
record AppHolder(RunningPortal portal, String loginId, App app, List<String> recovery) {

    static final String PASSWORD = "correct horse battery";

    /** Registers a doctor, who then sets up an app. */
    static AppHolder newIn(RunningPortal portal, Everybody everybody) {
        String loginId = everybody.newDoctor();
        Visitor visitor = new Visitor(portal.address(""));
        assertThat(visitor.logIn(loginId, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("factor"));
        String page = visitor.open("/my/account/factors/app").body();
        App app = App.of(group(page, "<p class=\"secret\">([A-Z2-7 ]+)</p>"));
        String shown = setUp(app, page, visitor);
        List<String> recovery = Pattern.compile("<li class=\"secret\">([A-Z0-9-]+)</li>")
                .matcher(shown)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recovery).as(shown).hasSize(10);
        assertThat(page).contains("<svg class=\"qr\"", "otpauth://totp/");
        return new AppHolder(portal, loginId, app, recovery);
    }

    /** Sets up an app in a browser that is logged in; the answer shows the recovery codes. */
    static String setUp(Visitor visitor) {
        String page = visitor.open("/my/account/factors/app").body();
        return setUp(App.of(group(page, "<p class=\"secret\">([A-Z2-7 ]+)</p>")), page, visitor);
    }

    private static String setUp(App app, String page, Visitor visitor) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "csrf", group(page, "name=\"csrf\" value=\"([^\"]+)\""),
                "ticket", group(page, "name=\"ticket\" value=\"([^\"]+)\"")));
        fields.put("oneTimeCode", app.code());
        return visitor.post("/my/account/factors/app", fields).body();
    }

    /** A browser in which the password was given and the code was not. */
    Visitor waiting() {
        Visitor visitor = new Visitor(portal.address(""));
        HttpResponse<String> answer = visitor.logIn(loginId, PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login/factor");
        return visitor;
    }

    /** A browser in which both were given. */
    Visitor loggedIn() {
        Visitor visitor = waiting();
        HttpResponse<String> answer = visitor.submit(
                "/login/factor", "/login/factor", Map.of("oneTimeCode", recovery.get(recovery.size() - 1)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return visitor;
    }

    static String group(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
