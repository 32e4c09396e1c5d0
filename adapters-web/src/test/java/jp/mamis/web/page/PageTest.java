package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String SCRIPT = "\"><script>alert(1)</script>";

    private final Templates templates = Templates.precompiled();

    @Test
    void scripts_in_any_text_of_the_frame_are_shown_as_text() {
        Visit visit = new Visit(
                Language.JAPANESE,
                TypeSize.STANDARD,
                "/my?q=" + SCRIPT,
                SCRIPT,
                Optional.of(new SignedIn(SCRIPT, Optional.of(SCRIPT))),
                new Navigation(List.of(new Link(SCRIPT, "/my")), List.of(new Link(SCRIPT, "/jobs"))),
                true);
        Page page = Page.of(visit, SCRIPT).below(SCRIPT, "/my").saying(Notice.warning(SCRIPT, SCRIPT));

        String html = draw(page);

        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void the_window_title_says_a_fault_first() {
        Visit visit = Visit.ofStranger(Language.JAPANESE, "/login", "token");
        Form form = Form.blank(visit.texts()).faulting("", "ログインできませんでした。");

        assertThat(Page.of(visit, "ログイン").showing(form).windowTitle()).startsWith("エラー：ログイン｜");
        assertThat(Page.of(visit, "ログイン").windowTitle()).startsWith("ログイン｜");
    }

    @Test
    void the_language_switch_comes_back_to_the_page_with_its_query() {
        Visit visit = Visit.ofStranger(Language.JAPANESE, "/my?after=1&sort=name", "token");

        assertThat(visit.switchTo(visit.language().other()))
                .isEqualTo("/display?to=en&back=%2Fmy%3Fafter%3D1%26sort%3Dname");
    }

    @Test
    void the_navigation_marks_where_the_page_belongs() {
        Page page = Page.of(Visit.ofStranger(Language.JAPANESE, "/my/procedures/1", "token"), "入会届");

        assertThat(page.within(new Link("マイページ", "/my"))).isTrue();
        assertThat(page.within(new Link("入口", "/"))).isFalse();
        assertThat(page.within(new Link("手続き", "/my/proc"))).isFalse();
        assertThat(page.within(new Link("会員", "/members"))).isFalse();
        assertThat(page.below("会員", "/members?q=x").within(new Link("会員", "/members")))
                .isTrue();
    }

    @Test
    void a_seldom_used_destination_is_marked_behind_its_press() {
        Navigation navigation = new Navigation(
                List.of(new Link("ダッシュボード", "/office/1401A")), List.of(new Link("代理", "/office/1401A/deputies")));

        assertThat(draw(Page.of(visit("/office/1401A/deputies", navigation), "代理")))
                .containsPattern("<summary class=\"navigation__link\" aria-current=\"true\">その他")
                .contains("href=\"/office/1401A/deputies\" aria-current=\"page\"")
                .doesNotContain("href=\"/office/1401A\" aria-current");
        assertThat(draw(Page.of(visit("/office/1401A", navigation), "ダッシュボード")))
                .contains("href=\"/office/1401A\" aria-current=\"page\"", "<summary class=\"navigation__link\">");
    }

    private static Visit visit(String path, Navigation navigation) {
        SignedIn person = new SignedIn("見本", Optional.empty());
        return new Visit(Language.JAPANESE, TypeSize.STANDARD, path, "token", Optional.of(person), navigation, false);
    }

    private String draw(Page page) {
        return templates.draw(
                "layout/page", Map.of("page", page, "content", (gg.jte.Content) output -> output.writeContent("")));
    }
}
