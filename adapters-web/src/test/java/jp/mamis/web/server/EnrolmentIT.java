package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.browser.KeyboardWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that demands a second factor of staff: its page of {@link EveryPage} that no demonstration has. */
class EnrolmentIT {

    private static final String ENROLMENT = "/login/enrolment";
    private static final String ACCOUNT = "/my/account/factors/app";
    private static final String KEY = "<p class=\"secret\">([A-Z2-7 ]+)</p>";

    @TempDir
    private static Path data;

    private static RunningPortal portal;

    @BeforeAll
    static void open() throws IOException {
        portal = RunningPortal.on(data, Map.of("MAMIS_REHEARSAL_MEMBERS", "0", "MAMIS_SECOND_FACTOR", "staff"));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Visitor loggedIn(String role, String next) throws IOException {
        Visitor visitor = new Visitor(portal.address(""));
        String password = Files.readString(data.resolve("demo-password")).strip();
        assertThat(visitor.logIn(role, password).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(next));
        return visitor;
    }

    @Test
    void where_an_app_is_set_up_is_accessible_in_both_languages_fits_a_small_phone_and_is_walked_through_by_keyboard()
            throws IOException {
        String address = portal.address(ENROLMENT).toString();
        Browser browser = Browser.open();
        Page page = browser.page(1280);
        loggedIn("district", ENROLMENT)
                .cookies()
                .forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(address))));

        for (String language : List.of("ja", "en")) {
            page.context().addCookies(List.of(new Cookie("lang", language).setUrl(address)));
            page.setViewportSize(1280, 900);
            Response answer = page.navigate(address);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.url()).isEqualTo(address);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            Browser.assertAccessible(page);
            assertThat(KeyboardWalk.faults(page)).isEmpty();
            Browser.assertReflowsAt320(page);
            Browser.screenshot(page, "page-login-enrolment-" + language + "-320");
        }
        page.context().close();
        browser.close();
    }

    @Test
    void a_wrong_first_code_is_answered_alike_in_the_log_in_and_later_and_no_page_with_a_key_is_kept()
            throws IOException {
        assertStays(loggedIn("county", ENROLMENT), ENROLMENT);
        assertStays(loggedIn("doctor", "/my"), ACCOUNT);
    }

    private static void assertStays(Visitor visitor, String path) {
        String page = visitor.open(path).body();
        HttpResponse<String> wrong = visitor.post(
                path,
                Map.of(
                        "csrf",
                        AppHolder.group(page, "name=\"csrf\" value=\"([^\"]+)\""),
                        "ticket",
                        AppHolder.group(page, "name=\"ticket\" value=\"([^\"]+)\""),
                        "oneTimeCode",
                        "12"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.uri().getQuery()).isNull();
        assertThat(AppHolder.group(wrong.body(), KEY)).isEqualTo(AppHolder.group(page, KEY));
    }
}
