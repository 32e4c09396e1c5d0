package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.application.procedures.Receipt;
import jp.mamis.web.site.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingBelowTest {

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
}
