package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

/** The forms on which people log in and set their password. */
class AccountFormsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final FailureThrottle throttle = new FailureThrottle(CLOCK);
    private final LogInResource logIn = new LogInResource(web.system, web.templates, web.visits, throttle);
    private final ResetResource reset = new ResetResource(web.system, web.templates, web.visits, throttle);

    @Test
    void switching_the_language_keeps_where_the_log_in_leads_back_to() {
        String shown = text(logIn.show("/office/14030/members?q=a&size=5", "", stranger("GET", "/login?back=x")));

        assertThat(shown)
                .contains("href=\"/language?to=en&amp;back=%2Flogin%3Fback%3D%252Foffice%252F14030%252Fmembers"
                        + "%253Fq%253Da%2526size%253D5\"");
    }

    @Test
    void the_summary_of_a_faulty_password_form_names_the_fields() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of("loginId", "", "code", ""));
        fields.putSingle("newPassword", "a");
        fields.putSingle("newPasswordAgain", "b");

        String shown = text(reset.reset(fields, stranger("POST", "/login/reset")));

        assertThat(shown)
                .contains("<a href=\"#loginId\">ログインID：")
                .contains("<a href=\"#code\">仮パスワード：")
                .contains("<a href=\"#newPasswordAgain\">新しいパスワード（確認）：");
    }

    private static HttpServletRequest stranger(String method, String path) {
        return Requests.ofStranger(method, path);
    }

    private static String text(Response response) {
        return (String) response.getEntity();
    }
}
