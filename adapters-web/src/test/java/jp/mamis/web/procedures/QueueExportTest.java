package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueExportTest {

    private static final String EXPORT = "/office/1401A/procedures/export/";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_work_list_is_saved_as_it_is_filtered_and_led_to_from_the_page() {
        Receipt open = web.filed();
        Receipt passed = web.approved(web.filed(2, ProceduresOnTheWeb.ROUTE), "1401A");
        Visitor clerk = site.visitor(web.staffOf("1401A"));

        HttpResponse<String> waiting = clerk.get(EXPORT + "csv?filtered=yes&state=OPEN");
        String all = clerk.get(EXPORT + "csv?filtered=yes").body();

        assertThat(waiting.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(waiting.body())
                .contains(open.reference().text(), "入会", "2026-03-31")
                .doesNotContain(passed.reference().text());
        assertThat(all).contains(open.reference().text(), passed.reference().text());
        assertThat(clerk.get("/office/1401A/procedures?filtered=yes&state=OPEN").body())
                .contains(EXPORT + "xlsx?filtered=yes&amp;state=OPEN");
        assertThat(clerk.get(EXPORT + "doc").statusCode()).isEqualTo(404);
        assertThat(site.visitor(web.staffOf("14030")).get(EXPORT + "csv").statusCode())
                .isEqualTo(403);
    }
}
