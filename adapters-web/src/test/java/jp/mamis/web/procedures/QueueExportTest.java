package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.kernel.Outcome;
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

    @Test
    void a_list_is_saved_by_nobody_who_has_not_proved_of_late_who_that_is() {
        Receipt open = web.filed();
        web.filed(2, ProceduresOnTheWeb.ROUTE);
        Caller clerk = web.staffOf("1401A");
        Caller tired = clerk.having(new Proof(Proof.Degree.FACTOR, Instant.EPOCH));

        Slice<ProcedureIndex.Row> begun = saved(Page.first(1), clerk).accepted().orElseThrow();

        assertThat(begun.rows())
                .extracting(ProcedureIndex.Row::reference)
                .containsExactly(open.reference().text());
        assertThat(saved(Page.first(1), tired).refusals().orElseThrow().first().code())
                .isEqualTo(AccountRefusal.CONFIRMATION_NEEDED);
        assertThat(saved(new Page(begun.next(), 1), tired).accepted())
                .as("a file that was begun")
                .isPresent();
    }

    private Outcome<Slice<ProcedureIndex.Row>> saved(Page part, Caller caller) {
        ProcedureIndex.Filter all = new ProcedureIndex.Filter(Set.of(), "", ProcedureIndex.Sort.OLDEST_FIRST);
        return web.system()
                .procedures()
                .officeQueries()
                .exported(web.body("1401A").id(), all, part, "csv", caller);
    }
}
