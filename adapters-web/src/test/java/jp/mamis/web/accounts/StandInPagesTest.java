package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.accounts.RevokeDuty;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deputies, hand-over and mandates on pages and for programs. */
class StandInPagesTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site = new Site(
            web.system,
            new Time(Clock.systemUTC()),
            DeputyPages.class,
            DeputiesResource.class,
            MandatePages.class,
            MandatesResource.class,
            HelpPages.class,
            HelpRequestsResource.class,
            HandOverPages.class,
            HandOversResource.class,
            StaffAccountResource.class,
            StaffResource.class);
    private final AccountId boss = opened("boss-0001", Duty.ASSOCIATION_ADMINISTRATION);
    private final AccountId clerk = opened("clerk-0001", Duty.ASSOCIATION_STAFF);
    private final Visitor administrator = site.visitor(acting(boss, "14010", List.of()));
    private final LocalDate today = MembersOnTheWeb.TODAY;
    private int keys;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void english_pages_about_accounts_call_a_body_as_all_others_do() {
        Visitor prefecture = site.visitor(acting(boss, "14000", List.of()));

        assertThat(prefecture
                        .json("GET", "/office/14000/deputies", "", "Cookie", "lang=en")
                        .body())
                .contains("Kanagawa Medical Association")
                .doesNotContain(">神奈川県医師会<");
    }

    @Test
    void a_deputy_is_named_and_ended_and_every_fault_is_told() {
        HttpResponse<String> faulty = administrator.post("/office/14010/deputies", "submission", key());
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#duty\"", "href=\"#loginId\"", "href=\"#from", "href=\"#last");

        HttpResponse<String> backwards =
                administrator.post("/office/14010/deputies", named(today.plusDays(3), today.plusDays(2)));
        assertThat(backwards.statusCode()).isEqualTo(422);

        HttpResponse<String> done = administrator.post("/office/14010/deputies", named(today, today.plusDays(2)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String shown = administrator.get("/office/14010/deputies").body();
        assertThat(shown).contains("見本 boss-0001 様の代理：見本 clerk-0001 様");
        assertThat(administrator
                        .get("/api/v1/associations/14010/accounts/deputies")
                        .body())
                .contains("\"deputyLoginId\":\"clerk-0001\"");

        HttpResponse<String> ended = administrator.post(
                "/office/14010/deputies/end",
                "duty",
                "ASSOCIATION_ADMINISTRATION",
                "absent-account",
                boss.value().toString(),
                "deputy-account",
                clerk.value().toString(),
                "version",
                Visitor.version(administrator.get("/office/14010/deputies")),
                "submission",
                key());
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(administrator.get("/office/14010/deputies").body()).contains("指名されている代理はいません");
    }

    private String[] named(LocalDate from, LocalDate last) {
        List<String> fields = new ArrayList<>(
                List.of("duty", "ASSOCIATION_ADMINISTRATION", "loginId", "clerk-0001", "submission", key()));
        fields.addAll(date("from", from));
        fields.addAll(date("last", last));
        return fields.toArray(String[]::new);
    }

    private static List<String> date(String field, LocalDate day) {
        return List.of(
                field + "-year",
                Integer.toString(day.getYear()),
                field + "-month",
                Integer.toString(day.getMonthValue()),
                field + "-day",
                Integer.toString(day.getDayOfMonth()));
    }

    @Test
    void a_hand_over_shows_what_passes_before_it_does() {
        String page = "/office/14010/staff/" + boss.value() + "/handover";
        String version = Visitor.version(administrator.get(page));
        List<String> fields = new ArrayList<>(List.of("loginId", "clerk-0001", "version", version));
        fields.addAll(date("day", today.plusDays(5)));

        HttpResponse<String> preview = administrator.post(page, fields.toArray(String[]::new));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("引き継ぐ権限", "医師会管理者");

        fields.addAll(List.of("confirmed", "yes", "submission", key()));
        assertThat(administrator.post(page, fields.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
        assertThat(administrator.get("/office/14010/staff/" + clerk.value()).body())
                .contains("医師会管理者");
    }

    @Test
    void a_program_that_gives_an_impossible_version_is_told_the_field() {
        String path = "/api/v1/associations/14010/accounts/" + boss.value() + "/handovers";

        HttpResponse<String> refused = administrator.json(
                "POST",
                path,
                "{\"loginId\":\"clerk-0001\",\"day\":\"" + today.plusDays(5) + "\",\"version\":-1}",
                "Idempotency-Key",
                key());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"version\"", "-1");
    }

    @Test
    void a_partner_is_named_and_answers_a_request_and_both_see_it() {
        List<String> fields = new ArrayList<>(List.of("kind", "PARTNER", "taker", "14000", "submission", key()));
        fields.addAll(date("from", today));
        HttpResponse<String> unknown =
                administrator.post("/office/14010/mandates", "kind", "PARTNER", "taker", "99999", "submission", key());
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("href=\"#taker\"", "href=\"#from");

        HttpResponse<String> given = administrator.post("/office/14010/mandates", fields.toArray(String[]::new));

        assertThat(given.statusCode()).as(given.body()).isEqualTo(303);
        List<Mandate> mandates =
                web.ports.work().readOnly(() -> web.ports.accounts().mandates().takenBy(body("14000")));
        Visitor partner = site.visitor(acting(new AccountId(new UUID(1, 2)), "14000", mandates));
        assertThat(partner.get("/office/14000/mandates").body()).contains("の相手方：");
        HelpRequestId request = asked();
        assertThat(partner.get("/office/14000/mandates").body()).contains("/mandates/help/" + request.value());
        String page = "/office/14000/mandates/help/" + request.value();
        assertThat(partner.get(page).body()).contains("本人確認の方法", "かけ直した");
        HttpResponse<String> bare = partner.post(page, "submission", key());
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#check\"");
        assertThat(administrator.get(page.replace("14000", "14010")).statusCode())
                .isEqualTo(404);
        assertThat(partner.get("/api/v1/associations/14000/help-requests").body())
                .contains("\"open\":true");
        assertThat(partner.get("/office/14010/mandates").statusCode()).isEqualTo(403);
    }

    @Test
    void the_partner_takes_the_factor_away_on_the_page_and_by_program_and_no_deputy_does() {
        List<Mandate> mandates = List.of(partner());
        workAlone();
        String page = "/office/14000/mandates/help/" + asked().value();
        Visitor deputy = site.visitor(deputy("14000", mandates));
        assertThat(deputy.post(page, "check", "CALLED_BACK", "submission", key())
                        .statusCode())
                .isEqualTo(422);

        Visitor partner = site.visitor(acting(new AccountId(new UUID(1, 2)), "14000", mandates));
        HttpResponse<String> granted = partner.post(page, "check", "CALLED_BACK", "submission", key());

        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(303);
        assertThat(granted.headers().firstValue("Location").orElseThrow()).contains("done=help-granted");
        assertThat(partner.get(page).body()).contains("すでに回答されている");
        assertThat(partner.get("/api/v1/associations/14000/help-requests").body())
                .contains("\"open\":false", "CALLED_BACK");
        assertThat(partner.post(page + "/decline", "submission", key()).statusCode())
                .isEqualTo(422);
    }

    private void workAlone() {
        Account colleague = web.ports
                .work()
                .readOnly(() -> web.ports.accounts().accounts().find(clerk))
                .orElseThrow();
        assertThat(web.system
                        .accounts()
                        .revokeDuty()
                        .revoke(
                                new RevokeDuty.Command(
                                        body("14010"), Duty.ASSOCIATION_STAFF, clerk, colleague.version()),
                                Caller.automation("test"))
                        .accepted())
                .isPresent();
    }

    @Test
    void a_body_that_is_not_there_hides_nothing_that_is_wrong_with_the_days() {
        HttpResponse<String> past = administrator.post(
                "/office/14010/mandates",
                "kind",
                "PARTNER",
                "taker",
                "99999",
                "from-year",
                "2020",
                "from-month",
                "4",
                "from-day",
                "1",
                "submission",
                key());
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("href=\"#taker\"", "この医師会コードの医師会はありません", "href=\"#from");
        HttpResponse<String> turned = administrator.post(
                "/office/14010/mandates",
                "kind",
                "PARTNER",
                "taker",
                "99999",
                "from-year",
                "2030",
                "from-month",
                "4",
                "from-day",
                "1",
                "last-year",
                "2029",
                "last-month",
                "4",
                "last-day",
                "1",
                "submission",
                key());
        assertThat(turned.body()).contains("href=\"#taker\"", "href=\"#last");
        assertThat(administrator
                        .json(
                                "POST",
                                "/api/v1/associations/14010/mandates",
                                "{'kind':'PARTNER','taker':'99999','from':'2020-04-01'}",
                                "Idempotency-Key",
                                "past")
                        .body())
                .contains("\"field\":\"taker\"", "\"field\":\"from\"");
    }

    private Mandate partner() {
        Mandate mandate = new Mandate(
                new MandateId(new UUID(4, 4)),
                MandateKind.PARTNER,
                body("14010"),
                body("14000"),
                Interval.since(today),
                boss,
                Instant.parse("2026-04-01T03:00:00Z"),
                Optional.empty());
        return web.ports.work().inTransaction(() -> {
            web.ports.accounts().mandates().save(mandate);
            return mandate;
        });
    }

    @Test
    void a_deputy_is_offered_and_opens_accounts_of_staff_only() {
        Visitor deputy = site.visitor(deputy("14010", List.of()));
        String form = deputy.get("/office/14010/staff/new").body();
        String[] staff = opening("ASSOCIATION_STAFF", "opened-0001");
        String[] administrator = opening("ASSOCIATION_ADMINISTRATION", "opened-0002");

        HttpResponse<String> opened = deputy.post("/office/14010/staff/new", staff);
        HttpResponse<String> refused = deputy.post("/office/14010/staff/new", administrator);
        HttpResponse<String> raised = deputy.post(
                "/office/14010/staff/grant",
                granting("ASSOCIATION_ADMINISTRATION", "clerk-0001").toArray(String[]::new));

        assertThat(form).contains("value=\"ASSOCIATION_STAFF\"").doesNotContain("value=\"ASSOCIATION_ADMINISTRATION\"");
        assertThat(this.administrator.get("/office/14010/staff/new").body())
                .contains("value=\"ASSOCIATION_ADMINISTRATION\"");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(opened.body()).contains("opened-0001");
        assertThat(refused.statusCode()).isIn(403, 422);
        assertThat(raised.statusCode()).isIn(403, 422);
        assertThat(this.administrator.get("/office/14010/staff").body())
                .contains("opened-0001")
                .doesNotContain("opened-0002");
    }

    private String[] opening(String duty, String loginId) {
        return new String[] {
            "duty", duty, "loginId", loginId, "holder", "見本 次郎", "delivery", "AT_ONCE", "submission", key()
        };
    }

    private List<String> granting(String duty, String loginId) {
        List<String> fields = new ArrayList<>(List.of("duty", duty, "loginId", loginId, "submission", key()));
        fields.addAll(date("from", today));
        return fields;
    }

    /** A clerk who stands in for the administrator. */
    private Caller deputy(String code, List<Mandate> mandates) {
        Grant lent = new Grant(Duty.ASSOCIATION_ADMINISTRATION, body(code));
        return new Caller(
                        new Actor.Holder(clerk),
                        Optional.empty(),
                        List.of(new Grant(Duty.ASSOCIATION_STAFF, body(code)), lent),
                        Optional.empty(),
                        Channel.API,
                        "test",
                        Optional.empty(),
                        new Capacity(List.of(DutyGrant.asDeputy(lent, Interval.since(today), boss)), mandates))
                .having(Proofs.FRESH);
    }

    private HelpRequestId asked() {
        HelpRequest request = new HelpRequest(
                new HelpRequestId(new UUID(3, 3)),
                boss,
                body("14010"),
                Instant.parse("2026-04-01T03:00:00Z"),
                Optional.empty());
        web.ports.work().inTransaction(() -> {
            web.ports.accounts().requests().save(request);
            return request;
        });
        return request.id();
    }

    private Caller acting(AccountId account, String code, List<Mandate> mandates) {
        return new Caller(
                        new Actor.Holder(account),
                        Optional.empty(),
                        List.of(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body(code))),
                        Optional.empty(),
                        Channel.API,
                        "test",
                        Optional.empty(),
                        new Capacity(List.of(), mandates))
                .having(Proofs.FRESH);
    }

    private AssociationId body(String code) {
        return web.system
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }

    private AccountId opened(String loginId, Duty duty) {
        return web.system
                .accounts()
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                body("14010"),
                                duty,
                                new LoginId(loginId),
                                new HolderName("見本 " + loginId),
                                PendingCode.Delivery.AT_ONCE),
                        Caller.automation("test"))
                .accepted()
                .orElseThrow()
                .account();
    }

    private String key() {
        keys++;
        return "key-000000000000000" + (10 + keys);
    }
}
