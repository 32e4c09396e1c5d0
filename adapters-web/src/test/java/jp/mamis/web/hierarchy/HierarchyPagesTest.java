package jp.mamis.web.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HierarchyPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final FederationOnTheWeb web = new FederationOnTheWeb();

    @Test
    void the_tree_shows_all_prefectures_closed_or_open() {
        String closed = web.pages().list("", "", "", "", stranger("/associations"));
        String open = web.pages().list("", "", "", "1", stranger("/associations?open=1"));

        assertThat(count("<summary", closed)).isEqualTo(47);
        assertThat(count("<details[^>]* open", closed)).isZero();
        assertThat(count("<details[^>]* open", open)).isEqualTo(47);
        assertThat(closed).contains("横浜市青葉区医師会", "href=\"/associations/1401A\"");
    }

    @Test
    void a_search_lists_bodies_and_goes_on() {
        String found = web.pages().list("青葉", "", "", "", stranger("/associations?q=青葉"));
        String part = web.pages().list("医師会", "", "", "", stranger("/associations?q=x"));
        String nothing = web.pages().list("ない医師会", "", "", "", stranger("/associations?q=y"));

        assertThat(found).contains("横浜市青葉区医師会").doesNotContain("札幌市医師会");
        assertThat(part).contains("rel=\"next\"");
        assertThat(nothing).contains("該当する医師会はありません");
    }

    @Test
    void odd_searches_find_nothing_and_break_nothing() {
        for (String text : List.of(SCRIPT, "・", "%", "'\"", "\uD83D")) {
            String page = web.pages().list(text, "99", "", "", stranger("/associations?q=z"));

            assertThat(page).contains("該当する医師会はありません").doesNotContain(SCRIPT);
        }
    }

    @Test
    void a_bodys_page_is_public_and_offers_the_profile_to_its_administrator_only() {
        String toStranger = web.pages().show("14010", "", stranger("/associations/14010"));
        String toOwn = web.pages()
                .show("14010", "", Requests.of("GET", "/associations/14010", Map.of(), web.administratorOf("14010")));

        assertThat(toStranger).contains("横浜市医師会", "神奈川県医師会", "横浜市青葉区医師会", "仮のコード");
        assertThat(toStranger).doesNotContain("/office/14010/profile");
        assertThat(toOwn).contains("href=\"/office/14010/profile\"");
        assertThatThrownBy(() -> web.pages().show("14ZZZ", "", stranger("/associations/14ZZZ")))
                .isInstanceOf(RejectedRequest.class);
    }

    @Test
    void the_administrator_saves_the_profile_and_scripts_are_shown_as_text() {
        MultivaluedMap<String, String> fields = profile("0", "unit", SCRIPT);

        Response saved = save("14010", fields, web.administratorOf("14010"));

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getHeaderString("Location")).endsWith("/office/14010/profile?done=1");
        String page = web.pages().show("14010", "", stranger("/associations/14010"));
        assertThat(page).contains("&lt;script&gt;").doesNotContain(SCRIPT);
    }

    @Test
    void a_national_body_without_a_president_is_told_that_the_notice_lacks_the_name() {
        String without = profileOf("N1000");
        MultivaluedMap<String, String> fields = profile("0", "presidentFamily", "架空");
        save("N1000", fields, web.administratorOf("N1000"));

        assertThat(without).contains("会長名が登録されていません");
        assertThat(profileOf("N1000")).doesNotContain("会長名が登録されていません");
        assertThat(profileOf("14010")).doesNotContain("会長名が登録されていません");
    }

    private String profileOf(String code) {
        return web.profile()
                .show(
                        code,
                        "",
                        Requests.of("GET", "/office/" + code + "/profile", Map.of(), web.administratorOf(code)));
    }

    @Test
    void a_faulty_profile_comes_back_with_all_faults_and_what_was_typed() {
        MultivaluedMap<String, String> fields = profile("0", "phone", "12");
        fields.putSingle("mail", "ここ");
        fields.putSingle("line", "見本町１");

        Response again = save("14010", fields, web.administratorOf("14010"));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity())
                .contains("value=\"12\"", "value=\"ここ\"", "見本町１", "href=\"#phone\"", "href=\"#mail\"", "postalCode");
    }

    @Test
    void an_address_too_long_is_told_with_all_other_faults_in_the_order_of_the_page() {
        MultivaluedMap<String, String> fields = profile("0", "phone", "12");
        fields.putSingle("line", "字".repeat(10_000));
        fields.putSingle("presidentFamily", "\u0000");

        String again =
                (String) save("14010", fields, web.administratorOf("14010")).getEntity();

        assertThat(again).contains("住所が長すぎます", "所在地を登録するときは、必ず選択してください");
        assertThat(summary(again)).containsExactly("postalCode", "prefecture", "line", "phone", "presidentFamily");
    }

    @Test
    void faults_of_a_founding_stand_in_the_order_of_the_page() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();

        String again = (String) send("found", fields, web.systemAdministrator()).getEntity();

        assertThat(summary(again)).containsExactly("parent", "code", "name", "from");
    }

    @Test
    void a_profile_typed_while_somebody_else_saved_comes_back_and_may_be_sent_again() {
        assertThat(save("14010", profile("0", "unit", "総務課"), web.administratorOf("14010"))
                        .getStatus())
                .isEqualTo(303);

        Response again = save("14010", profile("0", "unit", "庶務課"), web.administratorOf("14010"));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("入力している間に", "value=\"庶務課\"", "name=\"version\" value=\"1\"");
        assertThat(save("14010", profile("1", "unit", "庶務課"), web.administratorOf("14010"))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void nobody_else_sees_or_sends_the_profile_form() {
        for (Grant other :
                List.of(web.administratorOf("14000"), web.administratorOf("1401A"), web.systemAdministrator())) {
            assertThatThrownBy(() -> web.profile()
                            .show("14010", "", Requests.of("GET", "/office/14010/profile", Map.of(), other)))
                    .isInstanceOf(RefusedRequest.class);
            assertThatThrownBy(() -> save("14010", profile("0", "unit", "総務課"), other))
                    .isInstanceOf(RefusedRequest.class);
        }
    }

    @Test
    void system_administration_renames_by_form() {
        MultivaluedMap<String, String> fields = structure("code", "14010", "name", "横浜医師会");

        Response done = change("rename", fields, web.systemAdministrator());

        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(done.getHeaderString("Location")).endsWith("/associations/14010?done=rename");
        assertThat(web.pages().show("14010", "rename", stranger("/associations/14010?done=rename")))
                .contains("横浜医師会", "名称の変更");
    }

    @Test
    void system_administration_founds_merges_and_splits_by_form() {
        Grant system = web.systemAdministrator();

        Response founded = change(
                "found", structure("parent", "14000", "code", "14990", "name", "見本中央医師会", "kind", "AREA"), system);
        Response merged = change("merge", structure("merged", "14040\r\n14050", "into", "14990"), system);
        Response second = change(
                "found", structure("parent", "14000", "code", "14980", "name", "見本西医師会", "kind", "AREA"), system);
        Response split = change("split", structure("code", "14060", "into", "14990\r\n14980"), system);

        assertThat(List.of(founded, merged, second, split))
                .extracting(Response::getStatus)
                .containsOnly(303);
        assertThat(web.pages().show("14040", "merge", stranger("/associations/14040")))
                .contains("引継先", "見本中央医師会");
        assertThat(web.pages().show("14060", "split", stranger("/associations/14060")))
                .contains("見本中央医師会", "見本西医師会");
    }

    @Test
    void a_dissolution_shows_first_what_it_touches_and_does_nothing_before_the_tick() {
        Grant system = web.systemAdministrator();

        Response check = send("dissolve", structure("code", "14040"), system);
        MultivaluedMap<String, String> unticked = structure("code", "14040");
        unticked.putSingle("step", "do");
        Response again = send("dissolve", unticked, system);

        assertThat(check.getStatus()).isEqualTo(200);
        assertThat((String) check.getEntity())
                .contains("（14040）", "会員：0名", "審査の終わっていない手続：0件", "解散日", "取り消せない")
                .contains("name=\"code\" value=\"14040\"", "name=\"from-year\" value=\"2026\"", "name=\"confirmed\"");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("href=\"#confirmed\"");
        assertThat(web.pages().show("14040", "", stranger("/associations/14040")))
                .doesNotContain("終了日");
        assertThat(change("dissolve", structure("code", "14040"), system).getStatus())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(StructureAct.class)
    void every_check_page_names_the_bodies_behind_the_codes(StructureAct act) {
        Grant system = web.systemAdministrator();
        change("found", structure("parent", "14000", "code", "14990", "name", "見本中央医師会", "kind", "AREA"), system);
        change("found", structure("parent", "14000", "code", "14980", "name", "見本西医師会", "kind", "AREA"), system);
        MultivaluedMap<String, String> fields = structure("parent", "14000", "name", "見本東医師会", "kind", "AREA");
        fields.putSingle("code", act == StructureAct.FOUND ? "14970" : "14040");
        fields.putSingle("merged", "14040");
        fields.putSingle("into", act == StructureAct.SPLIT ? "14990\r\n14980" : "14990");

        String check = (String) send(act.slug(), fields, system).getEntity();

        String named = switch (act) {
            case FOUND -> "神奈川県医師会（14000）";
            case RENAME -> "新しい名称：見本東医師会";
            case MERGE, SPLIT -> "見本中央医師会（14990）";
            case DISSOLVE -> "（14040）";
        };
        assertThat(check).contains(named, "name=\"confirmed\"");
    }

    @Test
    void a_check_of_what_somebody_else_has_changed_meanwhile_is_shown_anew_and_ticked_anew() {
        Grant system = web.systemAdministrator();
        String before = web.version();
        change("rename", structure("code", "14040", "name", "見本改称医師会"), system);
        MultivaluedMap<String, String> late = structure("code", "14040");
        late.putSingle("step", "do");
        late.putSingle("confirmed", "yes");
        late.putSingle("version", before);

        Response again = send("dissolve", late, system);

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity())
                .contains("確認している間に、医師会の構成が変更されました", "name=\"version\" value=\"" + web.version() + "\"")
                .doesNotContain("name=\"version\" value=\"" + before + "\"", "checked");
        assertThat(web.pages().show("14040", "", stranger("/associations/14040")))
                .doesNotContain("終了日");
        assertThat(change("dissolve", structure("code", "14040"), system).getStatus())
                .isEqualTo(303);
    }

    @Test
    void correcting_leads_back_to_the_form_with_what_was_typed() {
        MultivaluedMap<String, String> fields = structure("code", "14040");
        fields.putSingle("step", "edit");

        Response form = send("dissolve", fields, web.systemAdministrator());

        assertThat(form.getStatus()).isEqualTo(200);
        assertThat((String) form.getEntity()).contains("value=\"14040\"", "確認画面へ進む");
    }

    @Test
    void a_body_that_has_not_begun_is_planned_even_when_its_end_is_known() {
        Grant system = web.systemAdministrator();
        change("found", structure("parent", "14000", "code", "14990", "name", "見本中央医師会", "kind", "AREA"), system);
        MultivaluedMap<String, String> end = structure("code", "14990");
        end.putSingle("from-day", "5");

        Response ended = change("dissolve", end, system);

        assertThat(ended.getStatus()).isEqualTo(303);
        assertThat(web.pages().show("14990", "", stranger("/associations/14990")))
                .contains("設立予定", "2026年4月4日");
    }

    @Test
    void bodies_taken_over_from_stand_under_one_term() {
        Grant system = web.systemAdministrator();
        change("found", structure("parent", "14000", "code", "14990", "name", "見本中央医師会", "kind", "AREA"), system);
        change("merge", structure("merged", "14040\r\n14050", "into", "14990"), system);

        String page = web.pages().show("14990", "", stranger("/associations/14990"));

        assertThat(count("引継元", page)).isEqualTo(1);
        assertThat(page).contains("href=\"/associations/14040\"", "href=\"/associations/14050\"");
    }

    @Test
    void the_english_tree_names_prefectures_in_english_and_marks_what_is_japanese() {
        String tree = web.pages().list("", "", "", "1", Requests.ofReader("en", "/associations"));

        assertThat(tree)
                .contains("Kanagawa Medical Association", "Japan Medical Association", "lang=\"ja\">横浜市医師会</a>")
                .doesNotContain("神奈川県医師会");
    }

    @Test
    void a_refused_change_shows_the_form_again_with_the_reason() {
        Response again = change("dissolve", structure("code", "14010"), web.systemAdministrator());

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("先に下位の医師会を終了してください", "value=\"14010\"", "value=\"2026\"");
    }

    @ParameterizedTest
    @EnumSource(StructureAct.class)
    void every_form_reports_what_is_missing(StructureAct act) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());

        Response again = change(act.slug(), fields, web.systemAdministrator());

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("してください</a>");
    }

    @ParameterizedTest
    @EnumSource(StructureAct.class)
    void structure_is_for_system_administration_only(StructureAct act) {
        HttpServletRequest other = Requests.of("GET", "/admin/associations/x", Map.of(), web.administratorOf("N1000"));

        assertThatThrownBy(() -> web.structure().choose(other)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> web.structure().enter(act.slug(), "", other)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> change(act.slug(), structure("code", "14010"), web.administratorOf("N1000")))
                .isInstanceOf(RefusedRequest.class);
    }

    private Response save(String code, MultivaluedMap<String, String> fields, Grant grant) {
        return web.profile().save(code, fields, Requests.of("POST", "/office/" + code + "/profile", Map.of(), grant));
    }

    /** Sent from the check page of this moment, with the tick. */
    private Response change(String act, MultivaluedMap<String, String> fields, Grant grant) {
        fields.putSingle("version", web.version());
        fields.putSingle("step", "do");
        fields.putSingle("confirmed", "yes");
        return send(act, fields, grant);
    }

    private Response send(String act, MultivaluedMap<String, String> fields, Grant grant) {
        return web.structure().change(act, fields, Requests.of("POST", "/admin/associations/" + act, Map.of(), grant));
    }

    private static MultivaluedMap<String, String> profile(String version, String field, String text) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        fields.putSingle("version", version);
        fields.putSingle(field, text);
        return fields;
    }

    private static MultivaluedMap<String, String> structure(String... pairs) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        fields.putSingle("from-year", "2026");
        fields.putSingle("from-month", "4");
        fields.putSingle("from-day", "1");
        for (int i = 0; i < pairs.length; i += 2) {
            fields.putSingle(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static HttpServletRequest stranger(String path) {
        return Requests.ofStranger("GET", path);
    }

    /** The fields that the summary of faults leads to. */
    private static List<String> summary(String page) {
        return Pattern.compile("<li><a href=\"#([A-Za-z]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.results().count();
    }
}
