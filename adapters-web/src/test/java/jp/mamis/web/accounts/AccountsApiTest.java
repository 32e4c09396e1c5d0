package jp.mamis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.GrantDuty;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator does to an account names the version of it that he or she has seen. */
class AccountsApiTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site = new Site(
            web.system,
            new Time(Clock.systemUTC()),
            AccountsResource.class,
            DutiesResource.class,
            StaffAccountResource.class,
            StaffExport.class,
            StaffResource.class);
    private final AssociationId body = web.system
            .hierarchy()
            .currentHierarchy()
            .get()
            .findByCode(AssociationCode.parse("14010"))
            .orElseThrow()
            .id();
    private final Caller administrator = new Caller(
                    new Actor.Holder(new AccountId(new UUID(1, 1))),
                    Optional.empty(),
                    List.of(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body)),
                    Optional.empty(),
                    Channel.API,
                    "test")
            .having(Proofs.FRESH);
    private final Visitor visitor = site.visitor(administrator);
    private final String clerk = opened("clerk-0001");
    private final String account = "/api/v1/associations/14010/accounts/" + clerk;
    private final String duty = account + "/duties/ASSOCIATION_STAFF";
    private final String page = "/office/14010/staff/" + clerk;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void accounts_are_found_by_name_or_log_in_id_and_saved_as_they_are_found() {
        String list = "/office/14010/staff";
        String other = opened("another-02");

        assertThat(visitor.get(list + "?q=CLERK-00").body()).contains(clerk).doesNotContain(other);
        assertThat(visitor.get(list + "?q=" + URLEncoder.encode("本花子", StandardCharsets.UTF_8))
                        .body())
                .contains(clerk, other);
        assertThat(visitor.get(list + "?q=nobody").body())
                .contains("条件に合う事務局ユーザはいません")
                .doesNotContain("/export/");
        assertThat(visitor.get(list + "/export/csv?q=clerk").body())
                .contains("見本 花子,clerk-0001")
                .doesNotContain("another-02");
        assertThat(visitor.get("/api/v1/associations/14010/accounts?q=another").body())
                .contains(other)
                .doesNotContain(clerk);
        assertThat(site.visitor(administrator.having(new Proof(Proof.Degree.FACTOR, Instant.EPOCH)))
                        .get(list + "/export/csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_duty_is_revoked_from_the_account_as_it_was_seen() {
        HttpResponse<String> revoked = visitor.json("DELETE", duty, "", "If-Match", Visitor.tag(visitor.get(account)));

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(visitor.get(account).statusCode()).isEqualTo(404);
    }

    @Test
    void a_revocation_without_a_version_or_with_an_old_one_changes_nothing() {
        String seen = Visitor.tag(visitor.get(account));
        granted();

        HttpResponse<String> without = visitor.json("DELETE", duty, "");
        HttpResponse<String> stale = visitor.json("DELETE", duty, "", "If-Match", seen);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("/problems/changed-meanwhile");
        assertThat(visitor.get(account).body()).contains("ASSOCIATION_STAFF", "ASSOCIATION_ADMINISTRATION");
        assertThat(Visitor.tag(visitor.get(account))).isNotEqualTo(seen);
    }

    @Test
    void the_form_carries_the_version_and_shows_the_present_state_where_it_has_changed() {
        String seen = Visitor.version(visitor.get(page + "/revoke"));
        granted();

        HttpResponse<String> stale = revoke("ASSOCIATION_STAFF", seen, "key-00000000000000001");
        HttpResponse<String> without =
                visitor.post(page + "/revoke", "duty", "ASSOCIATION_STAFF", "submission", "key-00000000000000002");

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("ご自身が別の画面または端末で先に変更しています", "value=\"ASSOCIATION_ADMINISTRATION\"");
        assertThat(without.statusCode()).isEqualTo(422);
        HttpResponse<String> done = revoke("ASSOCIATION_STAFF", Visitor.version(stale), "key-00000000000000003");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(visitor.get(account).body()).doesNotContain("ASSOCIATION_STAFF");
    }

    @Test
    void a_form_that_revokes_the_last_duty_leads_on_when_it_is_sent_twice() {
        String seen = Visitor.version(visitor.get(page + "/revoke"));

        HttpResponse<String> first = revoke("ASSOCIATION_STAFF", seen, "key-00000000000000004");
        HttpResponse<String> second = revoke("ASSOCIATION_STAFF", seen, "key-00000000000000004");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(first)).endsWith("/staff?done=revoked");
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void taking_a_duty_away_is_asked_on_a_page_of_its_own_and_told_when_done() {
        assertThat(visitor.get(page).body())
                .contains("href=\"" + page + "/revoke\"")
                .doesNotContain("action=\"" + page + "/revoke\"");
        assertThat(visitor.get(page + "/revoke").body())
                .contains("元に戻すには", "action=\"" + page + "/revoke\"", "href=\"" + page + "\"");
        assertThat(visitor.get("/office/14010/staff?done=revoked").body()).contains("権限を取り消しました");
        assertThat(visitor.get(page + "?done=granted").body()).contains("権限を付与しました");
    }

    @Test
    void a_form_that_grants_leads_to_the_account_when_it_is_sent_twice() {
        HttpResponse<String> first = grant();
        HttpResponse<String> second = grant();

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location").orElseThrow()).endsWith(page + "?done=granted");
    }

    private HttpResponse<String> grant() {
        return visitor.post(
                page.substring(0, page.lastIndexOf('/')) + "/grant",
                "loginId",
                "clerk-0001",
                "duty",
                "ASSOCIATION_ADMINISTRATION",
                "from-year",
                "2026",
                "from-month",
                "4",
                "from-day",
                "1",
                "submission",
                "key-00000000000000005");
    }

    private HttpResponse<String> revoke(String duty, String seen, String key) {
        return visitor.post(page + "/revoke", "duty", duty, "version", seen, "submission", key);
    }

    private String opened(String loginId) {
        return web.system
                .accounts()
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                body,
                                Duty.ASSOCIATION_STAFF,
                                new LoginId(loginId),
                                HolderName.parse("見本 花子"),
                                PendingCode.Delivery.AT_ONCE),
                        administrator)
                .accepted()
                .orElseThrow()
                .account()
                .value()
                .toString();
    }

    /** Another administrator gives the account one duty more. */
    private void granted() {
        assertThat(web.system
                        .accounts()
                        .grantDuty()
                        .grant(
                                new GrantDuty.Command(
                                        body,
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        new LoginId("clerk-0001"),
                                        Interval.since(LocalDate.of(2026, 4, 1))),
                                administrator)
                        .refusals())
                .isEmpty();
    }
}
