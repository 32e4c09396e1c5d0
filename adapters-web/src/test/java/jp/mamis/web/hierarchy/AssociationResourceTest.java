package jp.mamis.web.hierarchy;

import static jp.mamis.web.hierarchy.FederationOnTheWeb.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationResourceTest {

    private static final String FOUNDING = "{'code':'１４７００','codeIsProvisional':true,'name':'見本合同医師会',"
            + "'parent':'14000','kind':'AREA','from':'2026-04-01'}";

    private final FederationOnTheWeb web = new FederationOnTheWeb();
    private final AssociationResource api = web.api();
    private final StructureResource structure = web.structureApi();

    @Test
    void a_list_is_narrowed_and_read_in_parts() {
        Listing<AssociationJson> first = api.list("14", "3", "", PageQuery.of(null, "10"));
        Listing<AssociationJson> second =
                api.list("14", "3", "", PageQuery.of(first.next().orElseThrow(), "200"));

        assertThat(first.items()).hasSize(10);
        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .allMatch(body -> body.tier() == 3 && body.code().startsWith("14"))
                .extracting(AssociationJson::code)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_body_is_shown_with_its_place() {
        Response response = api.show("1401a");

        AssociationDetailJson body = (AssociationDetailJson) response.getEntity();
        assertThat(body.association().name()).isEqualTo("横浜市青葉区医師会");
        assertThat(body.association().parent()).contains("14010");
        assertThat(body.above()).extracting(AssociationJson::code).containsExactly("N1000", "14000", "14010");
        assertThat(response.getEntityTag().getValue()).isEqualTo("0");
        assertThat(api.children("14010").items()).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14ZZZ", "14XXX", "nobody", "", "<script>", "99000", "1401A1401A"})
    void unknown_and_impossible_codes_are_not_found(String code) {
        assertThatThrownBy(() -> api.show(code))
                .isInstanceOfSatisfying(
                        RejectedRequest.class, e -> assertThat(e.reason()).isEqualTo(RejectedRequest.Reason.NOT_FOUND));
        assertThatThrownBy(() -> api.children(code)).isInstanceOf(RejectedRequest.class);
    }

    @Test
    void every_wrong_filter_is_reported_at_once() {
        assertThatThrownBy(() -> api.list("48", "5", "", PageQuery.of(null, null)))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("prefecture", "tier"));
    }

    @Test
    void a_body_keeps_its_profile_and_reads_it_back() {
        HttpServletRequest own = web.post("/api/v1/associations/14010/profile", web.administratorOf("14010"));

        Response kept = api.keep(
                "14010",
                "\"0\"",
                own,
                json("{'postalCode':'２３１-0062','prefecture':'14','line':'横浜市中区見本町１','phone':'045-000-0001',"
                        + "'presidentFamily':'見本','unit':'<b>総務</b>課'}"));

        ProfileJson profile = ((AssociationDetailJson) kept.getEntity()).profile();
        assertThat(kept.getEntityTag().getValue()).isEqualTo("1");
        assertThat(profile.postalCode()).contains("2310062");
        assertThat(profile.unit()).contains("<b>総務</b>課");
        assertThat(profile.fax()).isEmpty();
    }

    @Test
    void a_profile_needs_its_version_and_whole_parts() {
        HttpServletRequest own = web.post("/api/v1/associations/14010/profile", web.administratorOf("14010"));

        assertThatThrownBy(() -> api.keep("14010", null, own, json("{}")))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectedRequest.Reason.PRECONDITION_REQUIRED));
        assertThatThrownBy(
                        () -> api.keep("14010", "\"0\"", own, json("{'line':'見本町','fax':'12','presidentGiven':'花子'}")))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("postalCode", "prefecture", "fax", "presidentFamily"));
    }

    @Test
    void another_bodys_administrator_is_refused() {
        HttpServletRequest other = web.post("/api/v1/associations/14010/profile", web.administratorOf("14000"));

        assertThatThrownBy(() -> api.keep("14010", "\"0\"", other, json("{}")))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        e -> assertThat(e.reasons().contains(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY))
                                .isTrue());
    }

    @Test
    void system_administration_founds_and_merges() {
        Response founded = structure.found(web.post("/api/v1/associations", web.systemAdministrator()), json(FOUNDING));
        Response merged = structure.merge(
                "14700",
                web.post("/api/v1/associations/14700/mergers", web.systemAdministrator()),
                json("{'merged':['14020'],'from':'2026-04-01'}"));

        assertThat(founded.getStatus()).isEqualTo(201);
        assertThat(founded.getHeaderString("Location")).endsWith("/api/v1/associations/14700");
        assertThat(merged.getStatus()).isEqualTo(200);
        AssociationDetailJson ended = (AssociationDetailJson) api.show("14020").getEntity();
        assertThat(ended.successors()).containsExactly("14700");
        assertThat(ended.association().lastDay()).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void a_founding_sent_twice_founds_once() {
        HttpServletRequest first = Requests.of(
                "POST", "/api/v1/associations", Map.of(OnceResponse.KEY_HEADER, "same"), web.systemAdministrator());
        HttpServletRequest again = Requests.of(
                "POST", "/api/v1/associations", Map.of(OnceResponse.KEY_HEADER, "same"), web.systemAdministrator());

        Response one = structure.found(first, json(FOUNDING));
        Response two = structure.found(again, json(FOUNDING));

        assertThat(one.getStatus()).isEqualTo(201);
        assertThat(two.getStatus()).isEqualTo(201);
        assertThat(two.getHeaderString(OnceResponse.REPEATED_HEADER)).isEqualTo("true");
    }

    @Test
    void a_refused_change_answers_with_every_reason() {
        Response refused = structure.found(
                web.post("/api/v1/associations", web.systemAdministrator()),
                json(FOUNDING.replace("'AREA'", "null").replace("１４７００", "13000")));
        Response denied = structure.dissolve(
                "14020",
                web.post("/api/v1/associations/14020/dissolution", web.administratorOf("14020")),
                json("{'from':'2026-04-01'}"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat((String) refused.getEntity()).contains("code-taken", "kind-required", "code-of-other-prefecture");
        assertThat(denied.getStatus()).isEqualTo(403);
    }

    @Test
    void malformed_changes_name_every_field() {
        Optional<String> nothing = Optional.empty();

        assertThatThrownBy(() -> new StructureRequests.Found("1", true, " ", "99000", nothing, "2026-02-29").command())
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("code", "name", "parent", "from"));
    }
}
