package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.membership.MemberPages;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

/** Staff open a member's account on the member's page. */
class PhysicianAccountTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final PersonId person = web.registered(Physicians.data().build());

    private final String id = person.value().toString();
    private final PhysicianAccountPages pages =
            new PhysicianAccountPages(web.system, web.once, web.templates, web.visits, web.time);

    PhysicianAccountTest() {
        web.joined(person, "1401A", "14010", "14000", "N1000");
    }

    private String path(String code) {
        return "/office/" + code + "/members/" + person.value() + "/account";
    }

    private HttpServletRequest staff(String method, String code) {
        return Requests.of(method, path(code), Map.of(), web.staffOf(code));
    }

    private static MultivaluedMap<String, String> sent(String loginId) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("holder", "見本 太郎");
        fields.putSingle("loginId", loginId);
        fields.putSingle("delivery", "POSTED");
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        return fields;
    }

    @Test
    void the_member_s_page_leads_to_the_account_and_the_form_knows_the_name() {
        MemberPages members = new MemberPages(web.system, web.visits, web.templates, web.time);

        String page = members.show("1401A", id, "", staff("GET", "1401A"));
        Response form = pages.show("1401A", id, "", staff("GET", "1401A"));

        assertThat(page).contains("href=\"" + path("1401A") + "\"");
        assertThat((String) form.getEntity())
                .contains("value=\"" + Physicians.data().build().name().full() + "\"");
    }

    @Test
    void the_code_is_shown_once_and_afterwards_the_account() {
        Response opened = pages.open("1401A", id, sent("mihon.taro"), staff("POST", "1401A"));
        Response after = pages.show("1401A", id, "", staff("GET", "1401A"));

        assertThat((String) opened.getEntity()).contains("mihon.taro", "仮パスワードはこの画面に一度だけ表示されます");
        assertThat((String) after.getEntity())
                .contains("mihon.taro", "パスワード未設定", "仮パスワードの再発行")
                .doesNotContain("name=\"loginId\"");
    }

    @Test
    void a_code_that_nobody_used_in_time_is_called_so_and_no_earlier_password_is_spoken_of() {
        pages.open("1401A", id, sent("mihon.taro"), staff("POST", "1401A"));
        PhysicianAccountPages later = new PhysicianAccountPages(
                web.system,
                web.once,
                web.templates,
                web.visits,
                new Time(Clock.offset(Clock.fixed(web.time.now(), ZoneOffset.UTC), Duration.ofDays(90))));

        String before =
                (String) pages.show("1401A", id, "", staff("GET", "1401A")).getEntity();
        String after =
                (String) later.show("1401A", id, "", staff("GET", "1401A")).getEntity();

        assertThat(before).contains("パスワード未設定").doesNotContain("期限切れ", "これまでのパスワード");
        assertThat(after).contains("期限切れ（再発行してください）", "（期限切れ。再発行してください）").doesNotContain("パスワード未設定");
    }

    @Test
    void the_sheet_names_the_whole_address_where_the_code_is_used() {
        Response opened = pages.open("1401A", id, sent("mihon.taro"), staff("POST", "1401A"));

        assertThat((String) opened.getEntity()).contains("https://portal.example.org/login/reset");
    }

    @Test
    void a_reload_acts_no_second_time_and_leads_to_where_a_new_code_is_made() {
        MultivaluedMap<String, String> fields = sent("mihon.taro");
        pages.open("1401A", id, fields, staff("POST", "1401A"));

        Response again = pages.open("1401A", id, fields, staff("POST", "1401A"));
        Response after = pages.show("1401A", id, "issued", staff("GET", "1401A"));

        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeaderString("Location")).isEqualTo(path("1401A") + "?done=issued");
        assertThat((String) after.getEntity()).contains("すでに発行済みです。", "仮パスワードの再発行");
    }

    @Test
    void faults_name_their_fields_and_keep_what_was_typed() {
        Response answer = pages.open("1401A", id, sent("<script>"), staff("POST", "1401A"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) answer.getEntity())
                .contains("href=\"#loginId\"", "value=\"&lt;script>\"")
                .doesNotContain("<script>\"");
    }

    @Test
    void staff_of_another_body_get_the_answer_of_a_member_who_does_not_exist() {
        assertThatThrownBy(() -> pages.show("14030", id, "", staff("GET", "14030")))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> pages.open("14030", id, sent("mihon.taro"), staff("POST", "14030")))
                .isInstanceOf(RefusedRequest.class);
    }
}
