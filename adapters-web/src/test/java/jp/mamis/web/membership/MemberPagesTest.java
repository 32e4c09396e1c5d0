package jp.mamis.web.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.people.MyPages;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

class MemberPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final MemberPages pages = new MemberPages(web.system, web.visits, web.templates, web.time);
    private final MyPages my = new MyPages(web.system, web.visits, web.templates);

    private HttpServletRequest staff(String path) {
        return Requests.of("GET", path, Map.of(), web.staffOf("1401A"));
    }

    private String list(String text, String category, String standing, String sort) {
        return list("1401A", "q", text, "category", category, "standing", standing, "sort", sort);
    }

    private String list(String code, String... asked) {
        return pages.list(code, "", Requests.asking(asked), staff("/office/1401A/members?q=x"));
    }

    private PersonId aMember() {
        PersonId person = web.registered(
                Physicians.data().name(Names.withVariationSelector()).build());
        web.joined(person, "1401A", "14010", "14000", "N1000");
        return person;
    }

    @Test
    void the_list_shows_members_and_their_numbers_by_category() {
        PersonId person = aMember();

        String page = list("", "", "current", "kana");

        assertThat(page)
                .contains(
                        "/office/1401A/members/" + person.value(),
                        "葛\uDB40\uDD00架",
                        "660001",
                        "A2(B)",
                        "架空総合病院",
                        "category=A2B&amp;standing=current");
    }

    @Test
    void the_list_can_be_narrowed_and_odd_searches_find_nobody() {
        aMember();

        assertThat(list("みほん", "A2B", "all", "licence")).contains("660001");
        assertThat(list("", "A1", "current", "kana")).contains("該当する会員はいません").doesNotContain("660001");
        assertThat(list("", "", "past", "kana")).doesNotContain("660001");
        assertThat(list("・", "", "current", "kana")).contains("該当する会員はいません");
        assertThat(list(SCRIPT, "Z9", "nonsense", "nonsense")).doesNotContain(SCRIPT);
    }

    @Test
    void whose_category_no_register_knew_stands_among_the_members_under_that_word() {
        assertThat(list("", "", "current", "kana")).doesNotContain("category=UNKNOWN&amp;standing=current");
        PersonId person = web.registered(Physicians.data().build());
        web.held(person, MemberCategory.UNKNOWN, "1401A");

        assertThat(list("", "", "current", "kana")).contains("660001", "category=UNKNOWN&amp;standing=current");
        assertThat(list("", "UNKNOWN", "current", "kana")).contains("660001", "区分不明");
        assertThat(list("", "A2B", "current", "kana")).doesNotContain("660001");
        assertThat(pages.show("1401A", person.value().toString(), "", staff("/x")))
                .contains("区分不明");
    }

    @Test
    void where_a_body_keeps_its_own_categories_members_are_called_and_found_by_them() {
        PersonId person = aMember();
        web.called(person, new BodyCategory("D", "𠮷会員"));
        web.keeping("1401A", Rules.with(Rules.OPENERS, Rules.SUPPORTING));

        assertThat(list("", "", "current", "kana")).contains("𠮷会員（A2(B)）", "<option value=\"D\">𠮷会員</option>");
        assertThat(list("1401A", "own", "D")).contains("660001", "own=D");
        assertThat(list("1401A", "own", "A")).contains("該当する会員はいません");
        assertThat(pages.show("1401A", person.value().toString(), "", staff("/x")))
                .contains("𠮷会員（A2(B)）");
        assertThat((String) my.show("1", Requests.ofPerson(person, "GET", "/my", Map.of()))
                        .getEntity())
                .contains("𠮷会員（A2(B)）");
    }

    @Test
    void members_are_found_by_their_workplace_and_as_they_stood_on_a_day() {
        aMember();

        assertThat(list("1401A", "workplace", "総合 架空")).contains("660001", "workplace=%E7%B7%8F");
        assertThat(list("1401A", "workplace", "クリニック")).contains("該当する会員はいません");
        assertThat(list("1401A", "on-year", "2019", "on-month", "4", "on-day", "1"))
                .contains("2019年4月1日（平成31年） 現在", "該当する会員はいません", "on=2019-04-01")
                .doesNotContain("/members/export/labels");
        assertThat(list("1401A", "on", "2019-04-01", "standing", "coming"))
                .contains("660001", "/members/export/csv?q=&amp;category=&amp;standing=coming&amp;on=2019-04-01");
        assertThat(list("1401A", "on-year", "2026", "on-month", "13", "on-day", "1", "q", "見本"))
                .contains("on-fault", "value=\"13\"", "value=\"見本\"")
                .doesNotContain("660001", "だけを検索しました");
    }

    @Test
    void list_page_and_my_page_agree_on_where_a_doctor_works_on_a_day() {
        PersonId person = aMember();
        web.states(person, "横浜市青葉區見本醫院", MembersOnTheWeb.TODAY.minusDays(5));

        assertThat(list("1401A", "workplace", "青葉区見本医院")).contains("660001", "横浜市青葉區見本醫院", "2026年4月1日（令和8年） 現在 1名");
        assertThat(list("1401A", "workplace", "総合")).contains("該当する会員はいません");
        assertThat(list("1401A", "workplace", "総合", "on", "2026-03-26")).contains("660001", "架空総合病院");
        assertThat(pages.show("1401A", person.value().toString(), "", staff("/x")))
                .contains("手続き時の所属施設：架空総合病院", "横浜市青葉區見本醫院", "2026年3月27日")
                .doesNotContain("所属施設名：");
        assertThat((String) my.show("", Requests.ofPerson(person, "GET", "/my", Map.of()))
                        .getEntity())
                .contains("手続き時の所属施設：架空総合病院", "横浜市青葉區見本醫院")
                .doesNotContain("所属施設名：");
    }

    @Test
    void a_workplace_that_only_the_join_named_stands_among_the_workplaces() {
        PersonId person = aMember();

        assertThat(pages.show("1401A", person.value().toString(), "", staff("/x")))
                .contains("所属施設名：架空総合病院", "入会などの手続きで届け出た所属施設です");
    }

    @Test
    void a_faulty_day_claims_neither_a_search_nor_a_result() {
        aMember();

        assertThat(list("1401A", "on", "2015-02-30", "q", "見本"))
                .contains("on-fault", "<option value=\"current\" selected")
                .doesNotContain("該当する会員はいません", "だけを検索しました", "現在 ", "会員区分ごとの会員数");
    }

    @Test
    void a_search_that_finds_nobody_says_what_it_was_limited_to_and_leads_to_all() {
        aMember();

        assertThat(list("660001", "", "past", "kana"))
                .contains("「退会」の方だけを検索しました", "href=\"/office/1401A/members?q=660001&amp;category=&amp;standing=\"");
        assertThat(list("660001", "", "", "kana")).contains("660001").doesNotContain("だけを検索しました");
        assertThat(list("999999", "", "", "kana")).doesNotContain("だけを検索しました");
    }

    @Test
    void a_long_list_goes_on() {
        for (int i = 0; i < 51; i++) {
            PersonId person = web.registered(Physicians.data()
                    .kana(new KanaName("ミホン", "タロウ"))
                    .number(Integer.toString(661000 + i))
                    .build());
            web.joined(person, "1401A");
        }

        assertThat(list("", "", "current", "licence"))
                .contains("rel=\"next\"", "661049", "51名のうち50名を表示しています")
                .doesNotContain("661050");
        assertThat(list("", "A2B", "current", "kana")).contains("51名のうち50名");
        assertThat(list("みほん", "", "", "kana")).contains("51名のうち50名");
        assertThat(list("661003", "", "", "kana")).contains("1名のうち1名");
    }

    @Test
    void a_persons_page_says_why_it_may_be_seen() {
        PersonId person = aMember();

        String page =
                pages.show("1401A", person.value().toString(), "", staff("/office/1401A/members/" + person.value()));

        assertThat(page).contains("閲覧できます", "記録され", "横浜市医師会", "2009年4月20日（平成21年）", "入会日");
    }

    @Test
    void of_a_past_member_the_page_says_as_of_when() {
        PersonId person = web.registered(Physicians.data().build());
        web.left(person, "1401A");

        String page =
                pages.show("1401A", person.value().toString(), "", staff("/office/1401A/members/" + person.value()));

        assertThat(page).contains("退会された方です", "2026年3月31日");
    }

    @Test
    void others_get_the_same_refusal_for_somebody_and_for_nobody() {
        PersonId person = web.registered(Physicians.data().build());

        assertThatThrownBy(() -> pages.show("1401A", person.value().toString(), "", staff("/x")))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> pages.show("1401A", "nobody", "", staff("/x"))).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> list("14010")).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> list("no code")).isInstanceOf(RejectedRequest.class);
    }

    @Test
    void my_page_shows_memberships_by_workplace_and_a_dash_for_a_day_that_is_not_known() {
        PersonId person = aMember();

        String page = (String)
                my.show("1", Requests.ofPerson(person, "GET", "/my", Map.of())).getEntity();

        assertThat(page)
                .contains(
                        "所属施設名：架空総合病院", "横浜市青葉区医師会", "日本医師会", "2020年6月1日", "9000000001", "doctor-0001", "登録内容を変更しました");
        assertThat(page).containsPattern("入会日\"[^>]*>\\s*<div>(\\s|<[^>]*>)*-");
    }

    @Test
    void a_look_of_staff_is_shown_to_the_doctor() {
        PersonId person = aMember();
        HttpServletRequest own = Requests.ofPerson(person, "GET", "/my/looks", Map.of());
        String before = my.looks("", own);

        assertThat(pages.show("1401A", person.value().toString(), "", staff("/x")))
                .isNotEmpty();

        assertThat(before).contains("閲覧と代行の記録はありません");
        assertThat(my.looks("", own)).contains("横浜市青葉区医師会", "会員であるため", "2026年4月1日 12:00");
    }

    @Test
    void staff_without_a_registration_are_led_to_their_account() {
        assertThat(my.show("", staff("/my")).getHeaderString("Location")).endsWith("/my/account");
    }
}
