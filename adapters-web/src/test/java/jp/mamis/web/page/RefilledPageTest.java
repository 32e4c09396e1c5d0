package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefilledPageTest {

    private static final String ACTION = "/my/profile?a=b&c=d";
    private static final Texts TEXTS = Texts.in(Language.JAPANESE);
    private static final List<Choice> CHOICES = List.of(Choice.of("1", "一"), Choice.of("2", "二"), Choice.of("3", "三"));

    private final Templates templates = Templates.precompiled();

    private static final Map<String, List<String>> TYPED = Map.of(
            "family", List.of("青木 & \"<b>\" ' $1 \\"),
            "reason", List.of("一行目\r\n</textarea>"),
            "owner", List.of("2"),
            "sex", List.of("3"),
            "kinds", List.of("1", "3"),
            "agreed", List.of("yes"),
            "birth-era", List.of("昭和"),
            "birth-year", List.of("60"),
            "birth-month", List.of("1"),
            "birth-day", List.of("7"));

    private String form(Form form) {
        String fields = Stream.of(
                        form.text("family", "profile.family"),
                        form.area("reason", "profile.family"),
                        form.select("owner", "profile.family", CHOICES),
                        form.radios("sex", "profile.family", CHOICES),
                        form.checkboxes("kinds", "profile.family", CHOICES),
                        form.checkbox("agreed", "profile.family"),
                        form.date("birth", "profile.family"),
                        form.text("password", "profile.family").password(),
                        form.text("oneTimeCode", "profile.family"))
                .map(field -> templates.draw("component/field", Map.of("t", TEXTS, "field", field)))
                .collect(Collectors.joining());
        return inForm(fields);
    }

    private static String inForm(String fields) {
        return "<form method=\"post\" action=\"/other\"><input name=\"family\" value=\"\"></form>"
                + "<form class=\"form\" method=\"post\" action=\"" + Markup.escaped(ACTION) + "\">" + fields
                + "</form>";
    }

    private static RefilledPage refilled(String page, Map<String, List<String>> typed) {
        return RefilledPage.of(page, ACTION, typed, Set.of("unsent"));
    }

    @Test
    void what_was_typed_stands_in_every_kind_of_field_again() {
        RefilledPage page = refilled(form(Form.blank(TEXTS)), TYPED);

        assertThat(page.changed()).isTrue();
        assertThat(page.html())
                .contains("value=\"青木 &amp; &#34;&lt;b>&#34; &#39; $1 \\\"")
                .contains(">一行目\n&lt;/textarea&gt;</textarea>")
                .contains("<option value=\"2\" selected>")
                .contains("id=\"sex-3\" name=\"sex\" value=\"3\" checked>")
                .contains("id=\"kinds\" name=\"kinds\" value=\"1\" checked>")
                .contains("id=\"kinds-3\" name=\"kinds\" value=\"3\" checked>")
                .contains("name=\"agreed\" value=\"yes\" aria-describedby=\"agreed-hint\" checked>")
                .startsWith("<form method=\"post\" action=\"/other\"><input name=\"family\" value=\"\"></form>");
    }

    @Test
    void a_page_that_says_so_already_is_left_as_it_was_drawn() {
        String drawn = form(Form.sent(TEXTS, TYPED));

        RefilledPage page = refilled(drawn, TYPED);

        assertThat(page.html()).isEqualTo(drawn);
        assertThat(page.changed()).isFalse();
        assertThat(refilled(refilled(form(Form.blank(TEXTS)), TYPED).html(), TYPED)
                        .changed())
                .isFalse();
    }

    @Test
    void what_was_typed_into_a_form_that_is_no_longer_there_is_noted() {
        String decided = "<p>承認されました</p>";

        assertThat(refilled(decided, TYPED)).isEqualTo(new RefilledPage(decided, true));
        assertThat(refilled(decided, Map.of("version", List.of("1"), "reason", List.of(" "), "password", List.of("a")))
                        .changed())
                .isFalse();
    }

    @Test
    void a_line_break_at_the_beginning_is_not_lost_to_the_browser() {
        Map<String, List<String>> typed = Map.of("reason", List.of("\r\n一行目"));

        RefilledPage page = refilled(form(Form.blank(TEXTS)), typed);

        assertThat(page.html()).contains(">\n\n一行目</textarea>");
        assertThat(refilled(page.html(), typed).html()).isEqualTo(page.html());
    }

    @Test
    void what_was_unticked_or_emptied_is_so_again() {
        Map<String, List<String>> emptied = Map.of("family", List.of(""), "reason", List.of(""), "owner", List.of(""));

        RefilledPage page = refilled(form(Form.sent(TEXTS, TYPED)), emptied);

        assertThat(page.changed()).isTrue();
        assertThat(page.html())
                .doesNotContain("青木", "一行目", " checked", "value=\"2\" selected")
                .contains("<option value=\"\" selected>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "oneTimeCode", "csrf"})
    void secrets_are_never_shown_again(String name) {
        String drawn = inForm("<input type=\"hidden\" name=\"" + name + "\" value=\"own\">") + form(Form.blank(TEXTS));

        assertThat(refilled(drawn, Map.of(name, List.of("typed-secret"))).html())
                .doesNotContain("typed-secret");
    }

    @Test
    void the_version_a_form_is_based_on_stays_and_says_nothing_that_was_typed() {
        String drawn = inForm(
                "<input type=\"hidden\" name=\"version\" value=\"8\"><input type=\"hidden\" name=\"row\" value=\"a\">"
                        + "<input type=\"hidden\" name=\"row\" value=\"b\">");

        RefilledPage page = refilled(drawn, Map.of("version", List.of("7"), "row", List.of("c", "d")));

        assertThat(page.html()).contains("value=\"7\"", "value=\"c\"", "value=\"d\"");
        assertThat(page.changed()).isFalse();
    }

    @Test
    void a_form_that_is_carried_through_a_log_in_is_carried_on() {
        RefilledPage page = refilled(inForm(""), Map.of("unsent", List.of("a=\"b&c"), "unknown", List.of("d")));

        assertThat(page.html())
                .contains("<input type=\"hidden\" name=\"unsent\" value=\"a=&#34;b&amp;c\">")
                .doesNotContain("unknown");
    }
}
