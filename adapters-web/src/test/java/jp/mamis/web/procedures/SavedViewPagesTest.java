package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedViewPagesTest {

    private static final String LIST = "/office/1401A/procedures";
    private static final String VIEWS = "/office/1401A/views/procedures";
    private static final String QUERY = "filtered=yes&state=SENT_BACK&q=%E8%A6%8B%E6%9C%AC&sort=applicant";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_view_is_kept_from_the_list_opened_by_one_press_and_removed() {
        Visitor clerk = site.visitor(web.staffOf("1401A"));
        assertThat(clerk.get(LIST + "?" + QUERY).body()).contains(VIEWS + "?" + QUERY.replace("&", "&amp;"));

        HttpResponse<String> kept = clerk.post(VIEWS, "name", "差戻しの見本", "query", QUERY);
        String list = clerk.get(LIST).body();
        String views = clerk.get(VIEWS).body();
        String removal = views.replaceAll("(?s).*action=\"(" + VIEWS + "/[^\"]+/removal)\".*", "$1");

        assertThat(Visitor.location(kept)).endsWith(LIST + "?" + QUERY + "&viewKept=yes");
        assertThat(clerk.get(Visitor.location(kept)).body()).contains("一覧の条件を保存しました", "見本");
        assertThat(list).contains("差戻しの見本", LIST + "?" + QUERY.replace("&", "&amp;"));
        assertThat(site.visitor(web.staffOf("14010"))
                        .get("/office/14010/procedures")
                        .body())
                .doesNotContain("差戻しの見本");
        assertThat(Visitor.location(clerk.post(removal))).endsWith(VIEWS);
        assertThat(clerk.get(LIST).body()).doesNotContain("差戻しの見本");
    }

    @Test
    void a_name_that_is_none_comes_back_with_the_view_and_nothing_odd_is_kept() {
        Visitor clerk = site.visitor(web.staffOf("1401A"));

        HttpResponse<String> faulty = clerk.post(VIEWS, "name", " ", "query", QUERY);
        HttpResponse<String> odd = clerk.post(VIEWS, "name", "毎朝", "query", "\"><script>");

        assertThat(faulty.body()).contains("href=\"#name\"", QUERY.replace("&", "&amp;"));
        assertThat(Visitor.location(odd)).endsWith(LIST + "?viewKept=yes");
        assertThat(clerk.get("/office/1401A/views/other").statusCode()).isEqualTo(404);
        assertThat(site.visitor(web.staffOf("14030")).get(VIEWS).statusCode()).isEqualTo(403);
    }

    @Test
    void a_program_keeps_lists_and_removes_views_of_its_own() {
        Visitor clerk = site.visitor(web.staffOf("1401A"));
        String api = "/api/v1/associations/1401A/views/procedures";
        String view = "{'name':'差戻しの見本','query':'" + QUERY + "'}";

        HttpResponse<String> kept = clerk.json("POST", api, view, "Idempotency-Key", "one");
        String listed = clerk.get(api).body();
        String id = Visitor.object(kept).getString("id");
        HttpResponse<String> faulty =
                clerk.json("POST", api, "{'name':'','query':'<script>'}", "Idempotency-Key", "two");
        HttpResponse<String> removed = clerk.json("DELETE", api + "/" + id, "");

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(listed).contains(id, "差戻しの見本");
        assertThat(clerk.get(LIST).body()).doesNotContain("差戻しの見本");
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("\"name\"", "\"query\"");
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(clerk.get(api).body()).doesNotContain(id);
        assertThat(site.visitor(web.staffOf("14030")).get(api).statusCode()).isEqualTo(403);
    }
}
