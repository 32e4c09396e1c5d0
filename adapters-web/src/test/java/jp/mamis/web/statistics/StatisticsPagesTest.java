package jp.mamis.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.Sex;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

class StatisticsPagesTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final StatisticsPages pages = new StatisticsPages(web.system, web.visits, web.templates, web.time);
    private final StatisticsExport files = new StatisticsExport(web.system, web.visits);

    private HttpServletRequest of(String code) {
        return Requests.of("GET", "/statistics/members", Map.of(), web.staffOf(code));
    }

    private String page(String office, String... asked) {
        return pages.members(Requests.asking(asked), of(office));
    }

    private PersonId doctor(int number, Sex sex) {
        return web.registered(Physicians.data().number("6600" + number).sex(sex).build());
    }

    @Test
    void the_table_says_of_which_day_and_as_known_when_it_is_and_leads_to_the_members() {
        web.joined(doctor(10, Sex.MALE), "1401A");
        web.held(doctor(11, Sex.FEMALE), MemberCategory.UNKNOWN, "1401A");

        String page = page("1401A");

        assertThat(page)
                .contains(
                        "令和8年04月01日 現在",
                        "2026年4月1日（令和8年） 12:00",
                        "承認済のみ",
                        "0名（集計に含めていません）",
                        "区分不明",
                        "小計",
                        "/office/1401A/members?standing=current&amp;on=2026-04-01&amp;category=UNKNOWN&amp;sex=FEMALE",
                        "role=\"img\" aria-label=\"A1 0名、A2(B) 1名、",
                        "/statistics/members/export/xlsx?body=1401A&amp;day=2026-04-01")
                .doesNotContain("その他）", "直下の医師会の合計との差");
        assertThat(page("1401A", "day", "2020-05-31")).contains("令和2年05月31日 現在").doesNotContain("/members?standing");
    }

    @Test
    void bodies_above_see_the_bodies_below_without_their_members_and_every_difference_by_name() {
        web.joined(doctor(12, Sex.OTHER), "1401A", "14010", "14000");

        String page = page("14000", "by", "category,sex,body");

        assertThat(page)
                .contains(
                        "/statistics/members?body=1401A",
                        "横浜市青葉区医師会",
                        "（その他）",
                        "直下の医師会の合計との差",
                        "神奈川県医師会の会員数",
                        "/office/14000/members?standing=current")
                .doesNotContain("/office/1401A/members");
        assertThat(page("14000", "body", "1401A")).contains("令和8年04月01日 現在").doesNotContain("/office/1401A/members");
    }

    @Test
    void numbers_of_the_past_and_with_pending_ones_lead_to_nobody() {
        web.joined(doctor(13, Sex.MALE), "1401A");

        assertThat(page("1401A", "pending", "yes"))
                .contains("承認待ちを含む", "集計に含めています", "checked")
                .doesNotContain("/members?standing");
        assertThat(page("1401A", "knownAt", "2026-04-01 12:00"))
                .contains("2026年4月1日（令和8年） 12:00", "value=\"2026-04-01 12:00\"")
                .doesNotContain("/members?standing");
    }

    @Test
    void faults_are_told_all_at_once_and_no_numbers_are_shown() {
        String malformed = page("1401A", "day", "2026-02-30", "knownAt", "昨日", "by", "category,age");
        String refused = page("1401A", "knownAt", "2026-04-01 12:01", "by", "category,prefecture");

        assertThat(malformed).contains("day-fault", "knownAt-fault", "by-fault").doesNotContain("<table", "現在</h2>");
        assertThat(refused)
                .contains("データ取得日時は、現在より前の日時にしてください", "日本医師会だけで選べます", "value=\"2026-04-01 12:01\"")
                .doesNotContain("<table");
    }

    @Test
    void a_year_that_is_a_slip_makes_no_table() {
        assertThat(page("1401A", "day", "9999-12-31"))
                .contains("href=\"#day", "基準日は、2027年4月1日（令和9年）までの日にしてください")
                .doesNotContain("<table");
        assertThat(page("1401A", "day", " 2026-1-5 ")).contains("令和8年01月05日 現在");
    }

    @Test
    void a_body_that_is_none_or_not_below_is_refused() {
        assertThatThrownBy(() -> page("1401A", "body", "14010")).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> page("14030", "body", "1401A")).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> page("N1000", "body", "47999")).isInstanceOf(RejectedRequest.class);
        assertThat(page("N1000", "body", "1401A")).contains("横浜市青葉区医師会");
    }

    @Test
    void a_file_says_on_every_line_of_which_day_and_as_known_when_it_is() throws IOException {
        web.joined(doctor(14, Sex.FEMALE), "1401A");

        String csv = file("csv", "day", "令和8年3月31日");

        assertThat(csv)
                .startsWith("\uFEFF基準日,データ取得日時,集計方法,医師会コード,医師会,性別,総数,A1会員,A2(B)会員,A2(C)会員,B会員,小計,C会員,区分不明,承認待ち")
                .contains(
                        "2026-03-31,2026年4月1日（令和8年） 12:00,承認済のみ,1401A,横浜市青葉区医師会,計,1,0,1,0,0,1,0,0,0",
                        "横浜市青葉区医師会,女,1,0,1,0,0,1,0,0,");
        assertThat(file("xlsx")).startsWith("PK");
        assertThatThrownBy(() -> file("csv", "day", "2026-02-30")).isInstanceOf(RejectedRequest.class);
        assertThatThrownBy(() -> file("exe")).isInstanceOf(RejectedRequest.class);
    }

    private String file(String format, String... asked) throws IOException {
        Response answer = files.members(format, Requests.asking(asked), of("1401A"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
