package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

/** A prefecture hands out a code to the administrator of a body below. */
class BodiesResourceTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final BodiesResource bodies = new BodiesResource(web.system, web.once, web.templates, web.visits);
    private final HandedOut administrator = opened("14010", "keeper-0001");

    BodiesResourceTest() {
        bodies.code = "14000";
    }

    @Test
    void a_code_is_issued_in_the_way_that_was_chosen() {
        Response answer = issue("14010", Map.of("delivery", "AT_ONCE", "submission", "key-00000000000000003"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat((String) answer.getEntity()).contains("keeper-0001");
    }

    @Test
    void a_form_sent_twice_hands_out_one_code_and_says_so() {
        Map<String, String> form = Map.of("delivery", "AT_ONCE", "submission", "key-00000000000000001");

        Response first = issue("14010", form);
        Response second = issue("14010", form);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(second.getHeaderString("Location")).isEqualTo("/office/14000/bodies/14010?done=issued");
        assertThat((String) bodies.show("14010", "issued", request("/office/14000/bodies/14010"))
                        .getEntity())
                .contains("すでに発行済みです。");
    }

    @Test
    void a_first_administrator_is_opened_once_by_a_form_sent_twice() {
        Map<String, String> form = Map.of(
                "holder", "見本 次郎",
                "loginId", "keeper-0003",
                "delivery", "AT_ONCE",
                "submission", "key-00000000000000002");

        Response first = open("14030", form);
        Response second = open("14030", form);

        assertThat((String) first.getEntity()).contains("keeper-0003");
        assertThat(second.getStatus()).isEqualTo(303);
    }

    @Test
    void no_way_or_an_unknown_one_is_a_fault_of_the_form() {
        Response without = issue("14010", Map.of());
        Response unknown = issue("14010", Map.of("delivery", "PIGEON"));

        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat((String) unknown.getEntity()).contains("keeper-0001", "id=\"summary-title\"");
    }

    @Test
    void the_account_must_be_an_administrator_of_the_body_in_the_address() {
        opened("14030", "keeper-0002");

        assertThatThrownBy(() -> issue("14030", Map.of("delivery", "AT_ONCE"))).isInstanceOf(RejectedRequest.class);
        assertThatThrownBy(() -> issue("99999", Map.of("delivery", "AT_ONCE"))).isInstanceOf(RejectedRequest.class);
    }

    private Response open(String below, Map<String, String> sent) {
        return bodies.open(below, new MultivaluedHashMap<>(sent), request("/office/14000/bodies/" + below));
    }

    private Response issue(String below, Map<String, String> sent) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(sent);
        String account = administrator.account().value().toString();
        return bodies.issueCode(
                below, account, fields, request("/office/14000/bodies/" + below + "/" + account + "/code"));
    }

    private HttpServletRequest request(String path) {
        Grant grant = new Grant(Duty.ASSOCIATION_ADMINISTRATION, body("14000").id());
        return Requests.of("POST", path, Map.of(), grant);
    }

    private HandedOut opened(String code, String loginId) {
        return web.system
                .accounts()
                .openFirstAdministrator()
                .open(
                        new OpenFirstAdministrator.Command(
                                body(code).id(),
                                new LoginId(loginId),
                                HolderName.parse("見本 花子"),
                                PendingCode.Delivery.AT_ONCE),
                        CurrentCaller.of(request("/office/14000/bodies/" + code))
                                .caller())
                .accepted()
                .orElseThrow();
    }

    private Association body(String code) {
        return web.system
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow();
    }
}
