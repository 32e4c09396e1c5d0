package jp.mamis.web.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationResourceTest {

    private static final String BODIES = "/api/v1/associations";
    private static final String PROFILE = BODIES + "/14010/profile";
    private static final String FOUNDING = "{'code':'１４７００','codeIsProvisional':true,'name':'見本合同医師会',"
            + "'parent':'14000','kind':'AREA','from':'2026-04-01'}";

    private final FederationOnTheWeb web = new FederationOnTheWeb();
    private final Site site = web.site();
    private final Visitor anybody = site.visitor(web.caller());
    private final Visitor own = site.visitor(web.caller(web.administratorOf("14010")));
    private final Visitor system = site.visitor(web.caller(web.systemAdministrator()));
    private final AtomicInteger keys = new AtomicInteger();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_list_is_narrowed_and_read_in_parts() {
        JsonObject first = Visitor.object(anybody.get(BODIES + "?prefecture=14&tier=3&size=10"));
        JsonObject second = Visitor.object(
                anybody.get(BODIES + "?prefecture=14&tier=3&size=200&after=" + encoded(first.getString("next"))));

        assertThat(items(first)).hasSize(10);
        assertThat(Stream.concat(items(first).stream(), items(second).stream()))
                .allMatch(body ->
                        body.getInt("tier") == 3 && body.getString("code").startsWith("14"))
                .extracting(body -> body.getString("code"))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(second).doesNotContainKey("next");
    }

    @Test
    void a_body_is_shown_with_its_place() {
        HttpResponse<String> response = anybody.get(BODIES + "/1401a");

        JsonObject body = Visitor.object(response);
        assertThat(body.getJsonObject("association").getString("name")).isEqualTo("横浜市青葉区医師会");
        assertThat(body.getJsonObject("association").getString("parent")).isEqualTo("14010");
        assertThat(body.getJsonArray("above").getValuesAs(JsonObject.class))
                .extracting(above -> above.getString("code"))
                .containsExactly("N1000", "14000", "14010");
        assertThat(Visitor.tag(response)).isEqualTo("\"0\"");
        assertThat(items(Visitor.object(anybody.get(BODIES + "/14010/children"))))
                .hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14ZZZ", "14XXX", "nobody", "<script>", "99000", "1401A1401A"})
    void unknown_and_impossible_codes_are_not_found(String code) {
        HttpResponse<String> shown = anybody.get(BODIES + "/" + encoded(code));
        HttpResponse<String> children = anybody.get(BODIES + "/" + encoded(code) + "/children");

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).contains("/problems/not-found");
        assertThat(children.statusCode()).isEqualTo(404);
    }

    @Test
    void every_wrong_filter_is_reported_at_once() {
        HttpResponse<String> answer = anybody.get(BODIES + "?prefecture=48&tier=5");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("prefecture", "tier");
    }

    @Test
    void a_body_keeps_its_profile_and_reads_it_back() {
        HttpResponse<String> kept = keep(
                own,
                "{'postalCode':'２３１-0062','prefecture':'14','line':'横浜市中区見本町１','phone':'045-000-0001',"
                        + "'presidentFamily':'見本','unit':'<b>総務</b>課'}");

        assertThat(kept.statusCode()).isEqualTo(200);
        JsonObject profile = Visitor.object(kept).getJsonObject("profile");
        assertThat(Visitor.tag(kept)).isEqualTo("\"1\"");
        assertThat(profile.getString("postalCode")).isEqualTo("2310062");
        assertThat(profile.getString("unit")).isEqualTo("<b>総務</b>課");
        assertThat(profile).doesNotContainKey("fax");
        assertThat(Visitor.object(own.get(BODIES + "/14010")).getJsonObject("profile"))
                .isEqualTo(profile);
    }

    @Test
    void a_profile_needs_its_version_and_whole_parts() {
        HttpResponse<String> without = own.json("PUT", PROFILE, "{}");
        HttpResponse<String> stale = own.json("PUT", PROFILE, "{}", "If-Match", "\"7\"");
        HttpResponse<String> partly = keep(own, "{'line':'見本町','fax':'12','presidentGiven':'花子'}");

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(partly.statusCode()).isEqualTo(400);
        assertThat(fields(partly)).containsExactly("postalCode", "prefecture", "fax", "presidentFamily");
    }

    @Test
    void another_bodys_administrator_is_refused() {
        HttpResponse<String> answer = keep(site.visitor(web.caller(web.administratorOf("14000"))), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/not-administrator-of-body");
    }

    @Test
    void system_administration_founds_and_merges() {
        HttpResponse<String> founded = post(system, "", FOUNDING);
        HttpResponse<String> merged = post(system, "/14700/mergers", "{'merged':['14020'],'from':'2026-04-01'}");

        assertThat(founded.statusCode()).isEqualTo(201);
        assertThat(Visitor.location(founded)).endsWith("/api/v1/associations/14700");
        assertThat(merged.statusCode()).isEqualTo(200);
        JsonObject ended = Visitor.object(anybody.get(BODIES + "/14020"));
        assertThat(ended.getJsonArray("successors").getValuesAs(JsonString::getString))
                .containsExactly("14700");
        assertThat(ended.getJsonObject("association").getString("lastDay")).isEqualTo("2026-03-31");
    }

    @Test
    void a_founding_sent_twice_founds_once() {
        String seen = structure();

        HttpResponse<String> one =
                system.json("POST", BODIES, FOUNDING, OnceResponse.KEY_HEADER, "same", "If-Match", seen);
        HttpResponse<String> two =
                system.json("POST", BODIES, FOUNDING, OnceResponse.KEY_HEADER, "same", "If-Match", seen);

        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(two.statusCode()).isEqualTo(201);
        assertThat(two.headers().firstValue(OnceResponse.REPEATED_HEADER)).contains("true");
    }

    @Test
    void a_change_of_structure_names_the_structure_it_was_decided_on() {
        String before = structure();
        HttpResponse<String> founded = post(system, "", FOUNDING);

        HttpResponse<String> without = system.json(
                "POST", BODIES + "/14040/dissolution", "{'from':'2026-04-01'}", OnceResponse.KEY_HEADER, "a");
        HttpResponse<String> late = system.json(
                "POST",
                BODIES + "/14040/dissolution",
                "{'from':'2026-04-01'}",
                OnceResponse.KEY_HEADER,
                "b",
                "If-Match",
                before);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Visitor.tag(founded)).isEqualTo(structure()).isNotEqualTo(before);
    }

    @Test
    void a_refused_change_answers_with_every_reason() {
        HttpResponse<String> refused =
                post(system, "", FOUNDING.replace("'AREA'", "null").replace("１４７００", "13000"));
        HttpResponse<String> denied = post(
                site.visitor(web.caller(web.administratorOf("14020"))), "/14020/dissolution", "{'from':'2026-04-01'}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("code-taken", "kind-required", "code-of-other-prefecture");
        assertThat(denied.statusCode()).isEqualTo(403);
    }

    @Test
    void malformed_changes_name_every_field() {
        HttpResponse<String> answer = post(
                system, "", "{'code':'1','codeIsProvisional':true,'name':' ','parent':'99000','from':'2026-02-29'}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("code", "name", "parent", "from");
    }

    private static HttpResponse<String> keep(Visitor visitor, String profile) {
        return visitor.json("PUT", PROFILE, profile, "If-Match", "\"0\"");
    }

    /** A change of the structure as it is now, under a key of its own. */
    private HttpResponse<String> post(Visitor visitor, String below, String request) {
        return visitor.json(
                "POST",
                BODIES + below,
                request,
                OnceResponse.KEY_HEADER,
                "key-" + keys.incrementAndGet(),
                "If-Match",
                structure());
    }

    private String structure() {
        return Visitor.tag(anybody.get(BODIES + "?size=1"));
    }

    private static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> fields(HttpResponse<String> problem) {
        return Visitor.object(problem).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
