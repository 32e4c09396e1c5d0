package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.mail.MailView;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The whole of a join, as its doctor and the offices go through it over the network: a clinic that is in no register, a name that
 * systems stumble over, an address shared with the spouse, an interruption, a return to the body below, two clerks at once, and a
 * national body that rejects at last.
 */
class WholeJoinTest {

    private static final PersonName NAME = new PersonName("髙\uDB40\uDD00﨑", "太郎");
    private static final MailAddress SHARED = new MailAddress("family@clinic.example");

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));
    private final AtomicInteger keys = new AtomicInteger();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_join_with_everything_that_can_come_between_ends_alike_for_everybody() {
        web.known(1, data -> named(data, NAME));
        web.known(2, data -> data.withContact(data.contact().withMail(SHARED)));

        String id = filed();
        assertThat(decided("1401A", id, "approval", "{'boardDay':'2026-03-31'}").statusCode())
                .isEqualTo(200);
        assertThat(decided("14010", id, "return", "{'reason':'役職を確認してください','to':'1401A'}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(decided("1401A", id, "approval", "{'boardDay':'2026-03-31'}").statusCode())
                .isEqualTo(200);
        assertThat(atOnce("14010", id)).containsExactlyInAnyOrder(200, 412);
        assertThat(decided("14000", id, "approval", "{'boardDay':'2026-03-31'}").statusCode())
                .isEqualTo(200);
        assertThat(decided("N1000", id, "rejection", "{'reason':'日本医師会の要件を満たしません'}")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> tracker = doctor.get("/api/v1/procedures/" + id);
        assertThat(Visitor.object(tracker).getString("state")).isEqualTo("REJECTED");
        assertThat(tracker.body()).contains("日本医師会の要件を満たしません");
        assertThat(doctor.get("/my").body()).contains(NAME.full(), "日本医師会が却下しました");
        for (String code : ProceduresOnTheWeb.ROUTE) {
            assertThat(clerk(code).get("/office/" + code).body()).as(code).contains("state=REJECTED");
            assertThat(clerk(code).get(desk(code, id)).statusCode()).as(code).isEqualTo(200);
        }
        assertThat(clerk("14030").get(desk("14030", id)).statusCode()).isEqualTo(404);
        assertThat(clerk("14030").get(desk("1401A", id)).statusCode()).isEqualTo(404);
        assertThat(clerk("14030").get("/office/14030").body()).doesNotContain("state=REJECTED");
        assertThat(mails())
                .contains(MailKind.PROCEDURE_RECEIVED, MailKind.PROCEDURE_RETURNED)
                .containsOnlyOnce(MailKind.PROCEDURE_REJECTED);
        assertThat(web.system()
                        .journal()
                        .verifyChain()
                        .verify(Caller.operator("root", "test"))
                        .accepted()
                        .orElseThrow()
                        .whole())
                .isTrue();
    }

    private static RegisteredData named(RegisteredData data, PersonName name) {
        return new RegisteredData(
                name,
                data.kana(),
                data.roman(),
                Optional.of(Names.former()),
                data.formerNameOnMail(),
                data.birth(),
                data.sex(),
                data.licence(),
                data.graduation(),
                data.school(),
                data.specialties(),
                data.contact().withMail(SHARED),
                data.societies());
    }

    /** Begun, interrupted for an hour, gone on with and sent. */
    private String filed() {
        String first = Visitor.location(
                doctor.post("/my/procedures/join", "submission", Visitor.key(doctor.get("/my/procedures/join"))));
        String draft = first.substring(0, first.lastIndexOf('/'));
        doctor.post(draft + "/workplace", "workplaceName", "登録のない見本クリニック", "owner", "80", "duty", "22");
        web.later(Duration.ofHours(1));
        doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");
        doctor.post(draft + "/reach", "reach", "N1000");
        doctor.post(draft + "/details", details(Visitor.version(doctor.get(draft + "/details"))));
        HttpResponse<String> check = doctor.get(draft + "/check");
        HttpResponse<String> sent =
                doctor.post(draft + "/check", "submission", Visitor.key(check), "version", Visitor.version(check));
        assertThat(Visitor.location(sent)).endsWith("/filed");
        return Visitor.location(sent).replace("/my/procedures/", "").replace("/filed", "");
    }

    private static String[] details(String version) {
        List<String> fields = new ArrayList<>(List.of(
                "version",
                version,
                "remarks",
                "",
                "desiredOn-era",
                "令和",
                "desiredOn-year",
                "8",
                "desiredOn-month",
                "4"));
        fields.addAll(List.of("desiredOn-day", "1"));
        ProceduresOnTheWeb.ROUTE.forEach(code -> fields.addAll(List.of("category-" + code, "A2B")));
        return fields.toArray(String[]::new);
    }

    private static String desk(String code, String id) {
        return "/api/v1/associations/" + code + "/procedures/" + id;
    }

    private Visitor clerk(String code) {
        return site.visitor(web.staffOf(code));
    }

    private HttpResponse<String> decided(String code, String id, String act, String body) {
        return decided(code, id, act, body, Visitor.tag(clerk(code).get(desk(code, id))));
    }

    private HttpResponse<String> decided(String code, String id, String act, String body, String tag) {
        return clerk(code)
                .json(
                        "POST",
                        desk(code, id) + "/" + act,
                        body,
                        "Idempotency-Key",
                        "key-" + keys.incrementAndGet(),
                        "If-Match",
                        tag);
    }

    /** Two clerks who have read the same approve at once. */
    private List<Integer> atOnce(String code, String id) {
        String tag = Visitor.tag(clerk(code).get(desk(code, id)));
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(clerk -> CompletableFuture.supplyAsync(
                        () -> decided(code, id, "approval", "{'boardDay':'2026-03-31'}", tag)
                                .statusCode()))
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private List<MailKind> mails() {
        return web
                .system()
                .mail()
                .mailQueries()
                .list(Optional.empty(), Page.first(100), Caller.automation("test"))
                .accepted()
                .orElseThrow()
                .rows()
                .stream()
                .map(MailView::kind)
                .toList();
    }
}
