package jp.mamis.web.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterCheckingTest {

    private static final AccountId CLERK = new AccountId(new UUID(1, 1));

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site =
            new Site(web.system, web.time, MemberPages.class, RegisterCheckingPages.class, RegisterCheckResource.class);
    private final Visitor clerk = site.visitor(staffOf("1401A"));
    private final PersonId person = web.registered(Physicians.data().build());
    private final String member = "/office/1401A/members/" + person.value();
    private final String page = member + "/register-check";

    RegisterCheckingTest() {
        web.joined(person, "1401A", "14010", "14000", "N1000");
        web.ports.work().inTransaction(() -> {
            Account account = Account.ofStaff(CLERK, LoginId.parse("clerk-0001"), new HolderName("担当 <花子>"));
            web.ports.accounts().accounts().save(account);
            return account;
        });
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Caller staffOf(String code) {
        return caller(web.staffOf(code));
    }

    static Caller caller(Grant grant) {
        return new Caller(
                new Actor.Holder(CLERK), Optional.empty(), List.of(grant), Optional.empty(), Channel.PAGE, "test");
    }

    @Test
    void what_was_found_stands_on_the_page_of_the_member_and_in_the_list_of_what_is_left_to_do() {
        String unchecked = "/office/1401A/members?check=UNCHECKED";
        assertThat(clerk.get(member).body()).contains(page, "未確認").doesNotContain("担当：");
        assertThat(clerk.get(unchecked).body()).contains("660001");
        HttpResponse<String> form = clerk.get(page);
        assertThat(form.body()).contains("660001", "value=\"2026\"", "医師免許証の写し").doesNotContain("移行時の照合");

        HttpResponse<String> done = clerk.post(
                page,
                "result",
                "CONFIRMED",
                "source",
                "LICENCE_COPY",
                "on-year",
                "2026",
                "on-month",
                "3",
                "on-day",
                "31",
                "version",
                Visitor.version(form),
                "submission",
                Visitor.key(form));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(clerk.get(Visitor.location(done)).body())
                .contains("医籍の照合結果を登録しました", "確認済", "2026年3月31日（令和8年）、医師免許証の写し（担当：横浜市青葉区医師会 担当 &lt;花子");
        assertThat(clerk.get(unchecked).body()).contains("該当する会員はいません");
        assertThat(clerk.get("/office/1401A/members?check=CONFIRMED").body()).contains("660001");
    }

    @Test
    void whoever_came_from_a_procedure_is_led_back_to_it() {
        UUID procedure = new UUID(7, 7);
        HttpResponse<String> form = clerk.get(page + "?procedure=" + procedure);
        assertThat(form.body()).contains(page + "?procedure=" + procedure, "手続きのページに戻る");

        HttpResponse<String> done = clerk.post(
                page + "?procedure=" + procedure,
                "result",
                "CONFIRMED",
                "source",
                "MINISTRY_SEARCH",
                "on-year",
                "2026",
                "on-month",
                "4",
                "on-day",
                "1",
                "version",
                Visitor.version(form),
                "submission",
                Visitor.key(form));

        assertThat(Visitor.location(done)).contains("/office/1401A/procedures/" + procedure);
        assertThat(clerk.get(page + "?procedure=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_typed_is_lost() {
        HttpResponse<String> form = clerk.get(page);

        HttpResponse<String> faulty = clerk.post(
                page,
                "on-year",
                "2026",
                "on-month",
                "13",
                "on-day",
                "1",
                "version",
                Visitor.version(form),
                "submission",
                Visitor.key(form));
        HttpResponse<String> tomorrow = clerk.post(
                page,
                "result",
                "MISMATCHED",
                "source",
                "MINISTRY_SEARCH",
                "on-year",
                "2026",
                "on-month",
                "4",
                "on-day",
                "2",
                "version",
                Visitor.version(form),
                "submission",
                Visitor.key(form));

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#result", "href=\"#source", "value=\"13\"");
        assertThat(tomorrow.statusCode()).isEqualTo(422);
        assertThat(List.of(faulty, tomorrow))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8"));
        assertThat(tomorrow.body()).contains("医籍登録日から本日までの日付", "value=\"MISMATCHED\" checked");
        assertThat(clerk.get(member).body()).contains("未確認");
    }

    @Test
    void
            a_program_notes_it_against_the_version_it_has_read_and_an_office_that_has_nothing_to_do_with_it_finds_nobody() {
        String path = "/api/v1/associations/1401A/members/" + person.value() + "/register-check";
        String found = "{\"agrees\":false,\"source\":\"MINISTRY_SEARCH\",\"on\":\"2026-04-01\"}";
        HttpResponse<String> before = clerk.get(path);

        assertThat(Visitor.object(before).getString("state")).isEqualTo("UNCHECKED");
        assertThat(clerk.json("PUT", path, found).statusCode()).isEqualTo(428);
        assertThat(clerk.json("PUT", path, found, "If-Match", Visitor.tag(before))
                        .statusCode())
                .isEqualTo(204);
        assertThat(clerk.json("PUT", path, found, "If-Match", Visitor.tag(before))
                        .statusCode())
                .isEqualTo(412);
        assertThat(Visitor.object(clerk.get(path)).getString("state")).isEqualTo("MISMATCHED");
        assertThat(site.visitor(staffOf("14030"))
                        .get(path.replace("1401A", "14030"))
                        .statusCode())
                .isEqualTo(404);
    }
}
