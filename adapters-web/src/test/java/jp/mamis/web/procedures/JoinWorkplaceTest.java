package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.institutions.LoadInstitutions;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workplace of a join, chosen from the register of institutions or typed. */
class JoinWorkplaceTest {

    private static final Institution HOSPITAL = Institutions.hospital();

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));
    private String draft = "";

    @BeforeEach
    void begin() {
        load(HOSPITAL);
        String first = Visitor.location(doctor.post("/my/procedures/join", "submission", "one"));
        draft = first.substring(first.indexOf("/my/"), first.lastIndexOf('/'));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void load(Institution... entries) {
        assertThat(web.system()
                        .institutions()
                        .loadInstitutions()
                        .load(new LoadInstitutions.Command(List.of(entries), Coverage.NAMED), Caller.automation("test"))
                        .refusals())
                .isEmpty();
    }

    @Test
    void a_search_shows_what_it_found_and_keeps_it_beside_faults() {
        String found = doctor.get(draft + "/workplace?q=" + encoded("ｿｳｺﾞｳ") + "&at=14")
                .body();
        assertThat(found).contains(HOSPITAL.code().text(), "架空総合病院", "神奈川県見本市架空区病院町１", "この中にない");
        assertThat(doctor.get(draft + "/workplace?q=" + encoded("ｿｳｺﾞｳ") + "&at=13")
                        .body())
                .contains("見つかりませんでした");

        HttpResponse<String> faulty = doctor.post(
                draft + "/workplace", "q", "ｿｳｺﾞｳ", "at", "14", "position", "<b>医長</b>", "institution", "typed");

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("この中にない", "&lt;b", "href=\"#workplaceName\"")
                .doesNotContain("<b>医長");
    }

    @Test
    void looking_in_the_register_keeps_what_was_typed_beside_it() {
        String[] typed = {
            "q", "総合", "at", "14", "sought", " ", "workplaceName", "架空クリニック", "position", "医長", "duty", "25"
        };
        for (String act : List.of("find", "enter")) {
            HttpResponse<String> asked = doctor.post(draft + "/workplace", with("act", act, typed));

            assertThat(asked.statusCode()).isEqualTo(303);
            String found = Visitor.location(asked);
            assertThat(found).endsWith(draft + "/workplace?q=%E7%B7%8F%E5%90%88&at=14");
            assertThat(doctor.get(found).body())
                    .contains("value=\"架空クリニック\"", "value=\"医長\"", "value=\"総合\"", "架空総合病院")
                    .contains("<option value=\"25\" selected");
        }
        assertThat(doctor.post(draft + "/workplace", with("act", "next", typed)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void enter_goes_on_where_nothing_else_is_sought() {
        HttpResponse<String> sent = doctor.post(
                draft + "/workplace",
                "act",
                "enter",
                "q",
                "総合",
                "at",
                "14",
                "sought",
                "14 総合",
                "workplaceName",
                "架空クリニック",
                "owner",
                "80",
                "duty",
                "22");

        assertThat(Visitor.location(sent)).endsWith("/body");
    }

    @Test
    void what_was_typed_by_hand_comes_back_beside_a_place_of_the_register() {
        String[] typed = {
            "institution",
            HOSPITAL.code().text(),
            "workplaceName",
            "架空クリニック",
            "workplaceCode",
            "123",
            "owner",
            "80",
            "duty",
            "21"
        };
        doctor.post(draft + "/workplace", with("act", "find", typed));
        assertThat(doctor.get(draft + "/workplace").body())
                .contains("value=\"架空クリニック\"", "value=\"123\"", "<option value=\"80\" selected");

        assertThat(Visitor.location(doctor.post(draft + "/workplace", with("act", "next", typed))))
                .endsWith("/body");
        assertThat(doctor.get(draft + "/workplace").body())
                .contains("value=\"" + HOSPITAL.code().text() + "\" checked")
                .contains("value=\"架空クリニック\"", "value=\"123\"");
    }

    private static String[] with(String name, String value, String... others) {
        return Stream.concat(Stream.of(name, value), Stream.of(others)).toArray(String[]::new);
    }

    @Test
    void an_institution_that_is_chosen_brings_its_name_and_code() {
        HttpResponse<String> sent = doctor.post(
                draft + "/workplace",
                "institution",
                HOSPITAL.code().text(),
                "workplaceName",
                "",
                "workplaceCode",
                "",
                "owner",
                "",
                "duty",
                "21");

        assertThat(Visitor.location(sent)).endsWith("/body");
        String page = doctor.get(draft + "/workplace").body();
        assertThat(page)
                .contains("value=\"" + HOSPITAL.code().text() + "\" checked")
                .contains("id=\"workplaceName\" name=\"workplaceName\" type=\"text\" value=\"\"");
        assertThat(checked())
                .contains("架空総合病院", "医療機関コード " + HOSPITAL.code().text(), "神奈川県見本市架空区病院町１")
                .doesNotContain("医療機関コード未登録");
    }

    @Test
    void what_is_not_in_the_register_is_typed_and_noted() {
        doctor.post(
                draft + "/workplace",
                "institution",
                "typed",
                "workplaceName",
                "桃源<b>クリニック",
                "owner",
                "80",
                "duty",
                "22");
        String shown = doctor.get(draft + "/workplace").body();
        assertThat(shown).contains("桃源&lt;b");

        assertThat(checked()).contains("医療機関コード未登録");
    }

    /** The page that shows all answers, once the steps after the workplace are answered. */
    private String checked() {
        doctor.post(draft + "/body", "body", "1401A");
        doctor.post(draft + "/reach", "reach", "1401A");
        doctor.post(
                draft + "/details",
                "category-1401A",
                "A2B",
                "desiredOn-year",
                "2026",
                "desiredOn-month",
                "4",
                "desiredOn-day",
                "1");
        return doctor.get(draft + "/check").body();
    }

    @Test
    void who_owns_a_place_is_taken_from_the_register_now_or_once_it_has_the_code() {
        String[] typed = {"institution", "typed", "workplaceName", "架空総合病院", "owner", "80", "duty", "22"};

        doctor.post(draft + "/workplace", with("workplaceCode", HOSPITAL.code().text(), typed));
        assertThat(checked()).contains("医療機関コードの登録内容によるため").doesNotContain("反映された後");

        doctor.post(draft + "/workplace", with("workplaceCode", "1412345678", typed));
        assertThat(checked()).contains("このコードは医療機関マスタにありません", "医療機関マスタに反映された後").doesNotContain("医療機関コードの登録内容によるため");
    }

    @Test
    void bodies_see_that_a_workplace_is_not_in_the_register() {
        String id = web.filed().id().value().toString();
        Visitor district = site.visitor(web.staffOf("1401A"));

        assertThat(district.get("/office/1401A/procedures/" + id).body()).contains("医療機関コード未登録");
        assertThat(district.get("/api/v1/associations/1401A/procedures/" + id).body())
                .contains("\"workplaceNotes\":[\"NOT_IN_REGISTER\"]");
    }

    @Test
    void a_closed_institution_is_not_offered_and_noted_when_its_code_is_typed() {
        load(HOSPITAL.closingOn(ProceduresOnTheWeb.TODAY.minusDays(1)));

        String page = doctor.get(draft + "/workplace?q=" + encoded("架空総合")).body();
        assertThat(page).contains("見つかりませんでした").doesNotContain("この中にない");
        HttpResponse<String> typed = doctor.post(
                draft + "/workplace",
                "workplaceName",
                "架空総合病院",
                "workplaceCode",
                HOSPITAL.code().text(),
                "duty",
                "21");
        assertThat(Visitor.location(typed)).endsWith("/body");
    }

    @Test
    void what_nobody_can_have_chosen_or_sought_is_told_and_breaks_nothing() {
        for (String chosen : List.of("3618010014", "3618010015", "<script>", "長".repeat(10_000))) {
            HttpResponse<String> sent = doctor.post(draft + "/workplace", "institution", chosen, "duty", "21");

            assertThat(sent.statusCode()).isEqualTo(422);
            assertThat(sent.body()).contains("href=\"#workplaceName\"").doesNotContain("<script>alert");
        }
        assertThat(doctor.get(draft + "/workplace?q=%E3%83%BB&at=99").body()).contains("見つかりませんでした");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
