package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.FactorSets;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AuthenticatorApp;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.TimeStep;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account is suspended and resumed on pages and by programs, and both show the same. */
class SuspensionPagesTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site = new Site(
            web.system,
            new Time(Clock.systemUTC()),
            StaffSuspensionResource.class,
            AdministeredAccountResource.class,
            AdministeredSuspensionResource.class,
            SuspensionsResource.class,
            StaffAccountResource.class,
            StaffResource.class);
    private final String clerk = opened("clerk-0001");
    private final Visitor administrator = site.visitor(holding(Duty.ASSOCIATION_ADMINISTRATION, "14010"));
    private final String page = "/office/14010/staff/" + clerk + "/suspension";

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_form_names_every_fault_and_the_page_shows_why() {
        HttpResponse<String> faulty = administrator.post(page, "note", "あ".repeat(501), "submission", key(1));
        HttpResponse<String> bare = administrator.post(page, "reason", "OTHER", "note", "", "submission", key(2));

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#reason\"", "href=\"#note\"");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#note\"");

        HttpResponse<String> done = administrator.post(page, "reason", "OTHER", "note", "休職 <中>", "submission", key(3));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(administrator.get(page).body())
                .contains("休職 &lt;中", "再開する", "その他")
                .doesNotContain("name=\"reason\"");
        assertThat(administrator.get("/office/14010/staff").body()).contains("利用停止中");
        assertThat(administrator.get("/office/14010/staff/" + clerk).body())
                .contains("利用停止中", "先に利用を再開してください")
                .doesNotContain("name=\"delivery\"", "/factors\"");
        assertThat(administrator
                        .post("/office/14010/staff/" + clerk + "/code", "delivery", "AT_ONCE", "submission", key(4))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void second_factors_are_offered_to_be_taken_away_only_where_there_are_some() {
        String account = "/office/14010/staff/" + clerk;
        String link = "href=\"" + account + "/factors\"";
        AccountId holder = new AccountId(UUID.fromString(clerk));
        String before = administrator.get(account).body();

        web.ports.work().inTransaction(() -> {
            FactorSets factors = web.ports.accounts().factors();
            factors.save(factors.of(holder)
                    .with(new AuthenticatorApp(UUID.randomUUID(), Instant.EPOCH, new TimeStep(58_000_000)))
                    .accepted()
                    .orElseThrow());
            return holder;
        });

        assertThat(before).contains("name=\"delivery\"").doesNotContain(link);
        assertThat(administrator.get(account).body()).contains(link);
    }

    @Test
    void what_the_system_administration_suspended_is_shown_without_a_way_to_lift_it() {
        Visitor system = site.visitor(holding(Duty.SYSTEM_ADMINISTRATION, "N1000"));
        String above = "/admin/accounts/" + clerk;
        HttpResponse<String> done = system.post(above, "reason", "UNAUTHORISED_USE", "submission", key(5));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(administrator.get(page).body())
                .contains("システム管理者だけです")
                .doesNotContain("suspension/end", "name=\"version\"");
        String shown = system.get(above).body();
        assertThat(shown).contains("accounts/" + clerk + "/end", "href=\"/admin/accounts\"");
        assertThat(shown.replaceAll("(?s).*<nav class=\"trail\"(.*?)</nav>.*", "$1"))
                .contains("/admin/accounts")
                .doesNotContain("見本 花子");
    }

    @Test
    void a_program_suspends_and_resumes_from_the_version_seen() {
        String path = "/api/v1/suspensions/clerk-0001";
        HttpResponse<String> suspended = administrator.json(
                "POST",
                "/api/v1/suspensions",
                "{\"loginId\":\"clerk-0001\",\"reason\":\"BREACH\"}",
                "Idempotency-Key",
                "\"" + UUID.randomUUID() + "\"");

        assertThat(suspended.statusCode()).isEqualTo(204);
        assertThat(administrator.get(path).body()).contains("\"suspended\":true", "BREACH");
        assertThat(administrator.json("DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(administrator.json("DELETE", path, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(administrator
                        .json("DELETE", path, "", "If-Match", Visitor.tag(administrator.get(path)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator.get(path).body()).contains("\"suspended\":false");
        assertThat(site.visitor(holding(Duty.ASSOCIATION_ADMINISTRATION, "14030"))
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/api/v1/suspensions/%3Cscript%3E").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_system_administration_finds_an_account_by_its_log_in_id() {
        Visitor system = site.visitor(holding(Duty.SYSTEM_ADMINISTRATION, "N1000"));

        HttpResponse<String> found = system.get("/admin/accounts?loginId=clerk-0001");
        HttpResponse<String> nobody = system.get("/admin/accounts?loginId=nobody");

        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Location").orElseThrow()).endsWith("/admin/accounts/" + clerk);
        assertThat(system.get("/admin/accounts/" + clerk).body()).contains("clerk-0001");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(administrator.get("/admin/accounts").statusCode()).isEqualTo(403);
    }

    private Caller holding(Duty duty, String code) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, 1))),
                        Optional.empty(),
                        List.of(new Grant(duty, body(code))),
                        Optional.empty(),
                        Channel.API,
                        "test")
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

    private String opened(String loginId) {
        return web.system
                .accounts()
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                body("14010"),
                                Duty.ASSOCIATION_STAFF,
                                new LoginId(loginId),
                                new HolderName("見本 花子"),
                                PendingCode.Delivery.AT_ONCE),
                        Caller.automation("test"))
                .accepted()
                .orElseThrow()
                .account()
                .value()
                .toString();
    }

    private static String key(int number) {
        return "key-0000000000000000" + number;
    }
}
