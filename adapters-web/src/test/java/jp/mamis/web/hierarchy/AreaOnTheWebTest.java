package jp.mamis.web.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The municipalities that bodies enter themselves, and the candidates that everybody finds by them. */
class AreaOnTheWebTest {

    private final FederationOnTheWeb web = new FederationOnTheWeb();
    private final Site site = web.site();
    private final Visitor anybody = site.visitor(web.caller());

    @AfterEach
    void close() {
        site.close();
    }

    @BeforeEach
    void three_bodies_share_a_ward() {
        entered("26030", "'京都市北区　一部'");
        entered("26040", "'京都市北区 <b>西部</b>','京都市上京区'");
        entered("26050", "'京都市北区'");
    }

    private HttpResponse<String> entered(String code, String lines) {
        return site.visitor(web.caller(web.administratorOf(code)))
                .json(
                        "PUT",
                        "/api/v1/associations/" + code + "/profile",
                        "{'area':[" + lines + "]}",
                        "If-Match",
                        "\"0\"");
    }

    @Test
    void a_body_enters_its_municipalities_and_everybody_reads_them() {
        JsonObject body = Visitor.object(anybody.get("/api/v1/associations/26040"));

        assertThat(body.getJsonObject("profile").getJsonArray("area").getString(0))
                .isEqualTo("京都市北区　<b>西部</b>");
        assertThat(anybody.get("/associations/26040").body())
                .contains("京都市上京区", "&lt;b&gt;西部")
                .doesNotContain("<b>西部");
        HttpResponse<String> wrong = entered("26060", "'京都','京都市北区','京都市北区'");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("area[0]");
    }

    @Test
    void candidates_are_found_by_prefecture_and_municipality_and_called_so() {
        String choosing = anybody.get("/associations/find?prefecture=26").body();
        assertThat(choosing).contains("京都市北区</option>", "京都市上京区</option>");

        String found = anybody.get("/associations/find?prefecture=26&municipality=" + encoded("京都市北区"))
                .body();

        assertThat(found)
                .contains("候補です。所属は医師会にご確認ください", "京都北医師会", "西陣医師会", "上京東部医師会", "&lt;b&gt;西部")
                .doesNotContain("<b>西部");
        JsonObject api =
                Visitor.object(anybody.get("/api/v1/areas/candidates?prefecture=26&municipality=" + encoded("京都市上京区")));
        JsonObject only = api.getJsonArray("candidates").getJsonObject(0);
        assertThat(api.getJsonArray("candidates")).hasSize(1);
        assertThat(only.getJsonObject("association").getString("code")).isEqualTo("26040");
        assertThat(only.getJsonArray("above").getString(0)).isEqualTo("26000");
        assertThat(Visitor.object(anybody.get("/api/v1/areas?prefecture=26")).getJsonArray("municipalities"))
                .hasSize(2);
    }

    @Test
    void a_municipality_is_found_on_the_days_on_which_the_body_has_it() {
        entered("26060", "'京都市見本区　～2000-03-31','京都市架空区　2000-04-01～2999-03-31'");
        String candidates = "/api/v1/areas/candidates?prefecture=26&municipality=" + encoded("京都市見本区");

        assertThat(anybody.get("/associations/find?prefecture=26").body())
                .contains("京都市架空区</option>")
                .doesNotContain("京都市見本区</option>");
        assertThat(Visitor.object(anybody.get(candidates)).getJsonArray("candidates"))
                .isEmpty();
        JsonObject then = Visitor.object(anybody.get(candidates + "&on=2000-03-31"))
                .getJsonArray("candidates")
                .getJsonObject(0);
        assertThat(then.getString("to")).isEqualTo("2000-03-31");
        assertThat(then.containsKey("from")).isFalse();
        assertThat(Visitor.object(anybody.get("/api/v1/areas?prefecture=26&on=2999-04-01"))
                        .getJsonArray("municipalities"))
                .hasSize(2);
        assertThat(anybody.get(candidates + "&on=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void where_nothing_is_found_the_page_says_what_to_do() {
        assertThat(anybody.get("/associations/find?prefecture=01").body())
                .contains("北海道では、担当する市区町村を登録した医師会がまだありません", "/associations?prefecture=01", "/associations/01000");
        assertThat(anybody.get("/associations/find?prefecture=26&municipality=" + encoded("見本市"))
                        .body())
                .contains("この市区町村を登録した医師会は見つかりませんでした", "/associations/26000");
    }

    @Test
    void odd_questions_break_nothing() {
        for (String query : List.of(
                "prefecture=48",
                "prefecture=%3Cscript%3E&municipality=x",
                "prefecture=26&municipality=%E3%83%BB",
                "prefecture=26&municipality=" + "x".repeat(5_000))) {
            HttpResponse<String> page = anybody.get("/associations/find?" + query);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>%");
        }
        assertThat(anybody.get("/api/v1/areas").statusCode()).isEqualTo(400);
        assertThat(anybody.get("/api/v1/areas/candidates?prefecture=48").body())
                .contains("\"prefecture\"", "\"municipality\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
