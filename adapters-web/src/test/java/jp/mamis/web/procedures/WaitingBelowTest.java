package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingBelowTest {

    private static final String PAGE = "/office/14000/below";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_body_sees_who_has_what_is_on_its_way_and_nothing_of_what_has_come() {
        Receipt district = web.filed();
        Receipt city = web.approved(web.filed(2, ProceduresOnTheWeb.ROUTE), "1401A");

        String prefecture =
                site.visitor(web.staffOf("14000")).get("/office/14000/below").body();
        String own =
                site.visitor(web.staffOf("14010")).get("/office/14010/below").body();

        assertThat(prefecture)
                .contains(district.reference().text(), "横浜市青葉区医師会")
                .contains(city.reference().text(), "横浜市医師会")
                .contains("目安はまだありません");
        assertThat(own)
                .contains(district.reference().text())
                .doesNotContain(city.reference().text());
        assertThat(site.visitor(web.staffOf("14030")).get("/office/14000/below").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_body_below_is_asked_to_go_on_from_the_page_and_by_program() {
        web.filed();
        web.reachable("1401A");
        Visitor clerk = site.visitor(web.staffOf("14000"));
        HttpResponse<String> page = clerk.get(PAGE);

        HttpResponse<String> asked =
                clerk.post(PAGE + "/reminders", "submission", Visitor.key(page), "holder", "1401A");
        HttpResponse<String> again = clerk.json(
                "POST",
                "/api/v1/associations/14000/procedures/below/reminders",
                "{'holder':'1401A'}",
                "Idempotency-Key",
                "again");

        assertThat(page.body()).contains("横浜市青葉区医師会（1件）");
        assertThat(clerk.get(Visitor.location(asked)).body()).contains("横浜市青葉区医師会に、お願いのメールを送ります");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("/problems/reminded-today", "今日すでに送りました");
        assertThat(clerk.get("/api/v1/associations/14000/procedures/below").body())
                .contains("\"holder\":\"1401A\"", "\"state\":\"OPEN\"");
    }

    @Test
    void a_reminder_to_nobody_or_to_a_body_without_an_address_comes_back_with_the_reason() {
        web.filed();
        Visitor clerk = site.visitor(web.staffOf("14000"));

        HttpResponse<String> nobody = clerk.post(PAGE + "/reminders", "submission", "one");
        HttpResponse<String> silent = clerk.post(PAGE + "/reminders", "submission", "two", "holder", "1401A");
        HttpResponse<String> neighbour =
                site.visitor(web.staffOf("14030")).post(PAGE + "/reminders", "submission", "three", "holder", "1401A");

        assertThat(nobody.body()).contains("href=\"#holder\"");
        assertThat(silent.body()).contains("メールアドレスを登録していません");
        assertThat(neighbour.statusCode()).isEqualTo(403);
    }
}
