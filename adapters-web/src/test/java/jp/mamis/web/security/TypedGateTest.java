package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.TypeSize;
import jp.mamis.web.problem.RequestDisplay;
import jp.mamis.web.problem.RequestLanguage;
import org.junit.jupiter.api.Test;

class TypedGateTest {

    private final TypedGate gate = new TypedGate();

    private HttpServletRequest passed(Exchange exchange) throws IOException {
        HttpServletRequest buffered =
                new BodyGate().admit(exchange.request(), exchange.response()).orElseThrow();
        return gate.admit(buffered, exchange.response()).orElseThrow();
    }

    @Test
    void a_form_sent_to_its_page_reads_the_page_in_the_other_language() throws IOException {
        HttpServletRequest request = passed(
                Exchange.post("/my/profile")
                        .query("after=1&typed=en&of=%2Fmy%2Fprofile&size=5")
                        .form(
                                "csrf=a&family=%E9%9D%92&kinds=1&kinds=2&password=b&newPassword=c&oneTimeCode=d&assertion=e&code=f&answer=g"));

        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(Paths.pathAndQuery(request)).isEqualTo("/my/profile?after=1&size=5");
        assertThat(RequestLanguage.of(request)).isEqualTo(Language.ENGLISH);
        assertThat(TypedForm.of(request))
                .contains(new TypedForm(
                        "/my/profile",
                        Map.of(
                                "family",
                                List.of("青"),
                                "kinds",
                                List.of("1", "2"),
                                "code",
                                List.of("f"),
                                "answer",
                                List.of("g")),
                        Optional.of(Language.ENGLISH)));
    }

    @Test
    void a_form_sent_to_its_page_reads_the_page_in_larger_letters() throws IOException {
        HttpServletRequest request = passed(Exchange.post("/my/profile")
                .query("typed=large&of=%2Fmy%2Fprofile")
                .cookie("lang", "en")
                .form("csrf=a&family=b"));

        assertThat(RequestDisplay.sizeOf(request)).isEqualTo(TypeSize.LARGE);
        assertThat(RequestLanguage.of(request)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void who_logs_out_reads_the_page_in_the_same_language() throws IOException {
        HttpServletRequest request = passed(Exchange.post("/my")
                .query("typed=out&of=%2Fmy")
                .cookie("lang", "en")
                .form("a=b"));

        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(Paths.pathAndQuery(request)).isEqualTo("/my");
        assertThat(RequestLanguage.of(request)).isEqualTo(Language.ENGLISH);
        assertThat(TypedForm.of(request).orElseThrow().display()).isEmpty();
    }

    @Test
    void every_other_request_passes_as_it_came() throws IOException {
        for (Exchange other : List.of(
                Exchange.post("/my").form("typed=en"),
                Exchange.get("/my").query("typed=en"),
                Exchange.post("/api/v1/me").query("typed=en").form("a=b"))) {
            HttpServletRequest request = passed(other);

            assertThat(request.getMethod()).isEqualTo(other.request().getMethod());
            assertThat(TypedForm.of(request)).isEmpty();
        }
    }
}
