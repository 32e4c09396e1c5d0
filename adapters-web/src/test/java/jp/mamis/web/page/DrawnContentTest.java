package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawnContentTest {

    private static Optional<EntryForm> entry(String html) {
        return DrawnContent.of(output -> output.writeContent(html)).entry();
    }

    private static String form(String content) {
        return "<form class=\"form\" method=\"post\" action=\"/my?a=b&amp;c=d\">" + content + "</form>";
    }

    @Test
    void the_form_somebody_fills_in_is_found_with_its_first_button() {
        String content =
                "<input type=\"text\" name=\"a\"><button type=\"submit\" name=\"act\" value=\"&#34;save\">A</button>"
                        + "<button type=\"submit\" name=\"act\" value=\"add\">B</button>";

        Optional<EntryForm> found = entry(form("<input type=\"hidden\" name=\"version\" value=\"1\">") + form(content));

        assertThat(found).contains(new EntryForm("/my?a=b&c=d", Map.of("name", "act", "value", "\"save")));
    }

    @Test
    void what_a_page_carries_on_from_another_counts_as_filled_in() {
        assertThat(entry(form("<input type=\"hidden\" name=\"family\" value=\"青木\">")))
                .isPresent();
    }

    @Test
    void searches_secrets_buttons_alone_and_what_a_device_answers_are_no_forms_to_fill_in() {
        assertThat(entry("<form method=\"get\" action=\"/my\"><input type=\"text\" name=\"q\"></form>"))
                .isEmpty();
        assertThat(entry(form("<input type=\"password\" name=\"password\"><input type=\"hidden\" name=\"csrf\">")))
                .isEmpty();
        assertThat(entry(form("<button type=\"submit\">A</button>"))).isEmpty();
        assertThat(entry(form("<input type=\"hidden\" name=\"assertion\"><input type=\"text\" name=\"name\">")))
                .isEmpty();
    }

    @Test
    void questions_named_as_secrets_are_elsewhere_are_filled_in() {
        assertThat(entry(form("<textarea name=\"answer\"></textarea>"))).isPresent();
        assertThat(entry(form("<input type=\"text\" name=\"code\">"))).isPresent();
    }

    @Test
    void the_frame_sends_it_to_the_page_s_own_address() {
        Visit visit = Visit.ofStranger(Language.JAPANESE, "/my?after=1", "token");
        EntryForm form = new EntryForm("/my/profile", Map.of());

        assertThat(form.switching(visit, Language.ENGLISH)).isEqualTo("/my?after=1&typed=en&of=%2Fmy%2Fprofile");
        assertThat(form.leaving(Visit.ofStranger(Language.ENGLISH, "/my", "token")))
                .isEqualTo("/my?typed=out&of=%2Fmy%2Fprofile");
    }

    @Test
    void the_enter_key_presses_the_form_s_own_first_button() {
        Visit visit = new Visit(
                Language.JAPANESE,
                TypeSize.STANDARD,
                "/my",
                "token",
                Optional.of(new SignedIn("見本", Optional.empty())),
                Navigation.none(),
                false);
        String content =
                form("<input type=\"text\" name=\"a\"><button type=\"submit\" name=\"act\" value=\"save\">A</button>");

        String page = Templates.precompiled()
                .draw("layout/page", Map.of("page", Page.of(visit, "見本"), "content", (gg.jte.Content)
                        output -> output.writeContent(content)));

        assertThat(page.indexOf("form=\"entry-form\" name=\"act\" value=\"save\""))
                .isPositive()
                .isLessThan(page.indexOf("typed=en"));
        assertThat(page)
                .contains("action=\"/my?a=b&amp;c=d\" id=\"entry-form\">", "typed=out")
                .doesNotContain("action=\"/logout\"");
    }
}
